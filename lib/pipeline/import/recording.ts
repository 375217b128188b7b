import type { GivenExample } from '@/lib/pipeline/given/given-example'
import type { Interaction } from '@/lib/pipeline/schema'

/** What one session of a file is to hold: what a person did, or examples ready made. */
export type Recording =
  | { title: string; interactions: Interaction[]; examples?: never }
  | { title: string; examples: GivenExample[]; interactions?: never }

/** A part of a file that gives no session, and why, in a sentence. */
export type Skipped = { title: string; reason: string }

/** What a file comes to: at least one session. */
export type ImportedFile<R extends Recording = Recording> = { sessions: R[]; skipped: Skipped[] }
export type RecordedFile = ImportedFile<Extract<Recording, { interactions: Interaction[] }>>
