import { z } from 'zod'
import { staffMessage } from '@/lib/chat/schema'
import { time } from '@/lib/wire'

export const inboxAnswer = staffMessage

/** What a member of staff wrote into the session; `from` is their name. */
export const inboxMessage = z.object({ id: z.uuid(), text: z.string(), from: z.string().nullable(), at: time })
export type InboxMessage = z.infer<typeof inboxMessage>

/** What people who hit a known problem are shown. */
export const inboxNote = z.object({ fingerprint: z.string(), text: z.string(), at: time })
export type InboxNote = z.infer<typeof inboxNote>

export const inboxAnswered = z.object({ id: z.uuid(), text: z.string(), at: time })
