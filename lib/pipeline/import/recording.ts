import type { Interaction } from '@/lib/pipeline/schema'

/** What one session of a file is to hold. */
export type Recording = { title: string; interactions: Interaction[] }

/** A part of a file that gives no session, and why, in a sentence. */
export type Skipped = { title: string; reason: string }

/** What a file comes to: at least one session. */
export type ImportedFile = { sessions: Recording[]; skipped: Skipped[] }
