import { z } from 'zod'
import { channels, messageRoles, messageStatuses, type SessionType } from '@/db/enums'
import { cursor, time } from '@/lib/wire'

export const newMessage = z.object({
  content: z.string().trim().min(1, 'Write something first').max(8000),
  clientMessageId: z.string().min(1).max(128).optional(),
})

/** What a member of staff writes into somebody's session, or somebody answers them. */
export const staffMessage = newMessage.pick({ content: true })

export const messagePart = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('products'), skus: z.array(z.string()) }),
  z.object({ type: z.literal('quick_replies'), replies: z.array(z.string()) }),
  z.object({ type: z.literal('order'), orderId: z.uuid() }),
])

export const messageView = z.object({
  id: z.uuid(),
  role: z.enum(messageRoles),
  /** The name of the member of staff who wrote it. */
  author: z.string().nullable(),
  content: z.string(),
  parts: z.array(messagePart),
  agent: z.string().nullable(),
  status: z.enum(messageStatuses),
  emotion: z.object({ label: z.string(), confidence: z.number() }).nullable(),
  createdAt: time,
})
export type MessageView = z.infer<typeof messageView>

export const turnView = z.object({
  sessionId: z.uuid(),
  message: messageView,
  reply: messageView.nullable(),
  agent: z.string().nullable(),
  timestamp: time,
})
export type TurnView = z.infer<typeof turnView>

export const historyQuery = z.object({ sessionId: z.uuid() })
export const historyView = z.object({ items: z.array(messageView), nextCursor: z.string().nullable() })

/** What a person talks in: visits to the shop, and the companions, of whose conversations a list shows no words. */
export const conversationTypes = ['visit', 'inner_voice', 'reflection_buddy'] as const satisfies SessionType[]

/** Which of one's own conversations; visits alone unless `types=all`. `from` and `to` bound the last sign. */
export const conversationsQuery = z.object({
  types: z.enum(['visit', 'all']).default('visit'),
  channel: z.enum(channels).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  cursor: cursor.optional(),
})
export type ConversationsQuery = z.infer<typeof conversationsQuery>

/** One of a person's own conversations, as their list shows it. `title` is what they said first. */
export const conversation = z.object({
  session_id: z.uuid(),
  title: z.string().nullable(),
  last: z.string().nullable(),
  channel: z.enum(channels),
  stays: z.array(z.object({ channel: z.enum(channels), at: time })),
  is_active: z.boolean(),
  created_at: time,
  last_activity_at: time,
})
export type Conversation = z.infer<typeof conversation>

/** As the list of all of them tells them apart. */
const listedConversation = conversation.extend({ type: z.enum(conversationTypes) })
export type ListedConversation = z.infer<typeof listedConversation>

export const conversationList = z.object({ items: z.array(listedConversation), nextCursor: z.string().nullable() })
