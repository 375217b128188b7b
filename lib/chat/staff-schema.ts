import { z } from 'zod'
import { time } from '@/lib/wire'

/** Taking what somebody else holds has to be meant: `from` names who that is, `force` takes it from whoever it is. */
export const takeRequest = z.object({ from: z.uuid().optional(), force: z.boolean().optional() }).default({})

/** Who of the staff answers in a session in place of the assistant. `id` is for staff. */
export const holder = z.object({ id: z.uuid().nullable(), name: z.string().nullable(), since: time, you: z.boolean() })
export type Holder = z.infer<typeof holder>

export const holdView = z.object({ session_id: z.uuid(), holder: holder.nullable() })
export type HoldView = z.infer<typeof holdView>

/** For which side of a conversation somebody speaks: as the person in it, or as a member of staff who stepped in. */
export const sides = ['person', 'staff'] as const
export type Side = (typeof sides)[number]

export const typingRequest = z.object({ as: z.enum(sides).default('person') }).default({ as: 'person' })

/** Up to which message of the other side they have read; a member of staff without one says only that they are there. */
export const readRequest = z.object({ as: z.enum(sides).default('person'), messageId: z.uuid().optional() })

/** That a member of staff came or left; `name` is gone with their account. */
const change = z.object({ what: z.enum(['taken', 'handed_back']), name: z.string().nullable(), at: time })
/** What is known of a problem that the person has hit. */
const note = z.object({ fingerprint: z.string(), text: z.string(), at: time })

/** What goes on beside the words of a conversation: who answers, what is known of problems, and how far each side has read. */
export const attendanceView = z.object({
  holder: holder.nullable(),
  changes: z.array(change),
  notes: z.array(note),
  read: z.object({ person: time.nullable(), staff: time.nullable() }),
})
export type Attendance = z.infer<typeof attendanceView>
