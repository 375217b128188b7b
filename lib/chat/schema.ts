import { z } from 'zod'
import { channels, feedbackRatings, messageRoles, messageStatuses, replyEngines, type SessionType } from '@/db/enums'
import { cursor, instant, pageLimit, time } from '@/lib/wire'

export const newMessage = z.object({
  content: z.string().trim().min(1, 'Write something first').max(8000),
  clientMessageId: z.string().min(1).max(128).optional(),
  /** When it was said; counts with an `admin` key only. */
  occurredAt: instant.optional(),
})

/** What the last message of a person is to say instead. */
export const editRequest = newMessage.pick({ content: true })

const uiPart = z.object({ type: z.string(), text: z.string().optional() })
const uiMessage = z.object({ id: z.string(), role: z.string(), parts: z.array(uiPart).max(200) })

/** What AI SDK's `useChat` posts: of all its messages only the last of the user is read, and its id is the `clientMessageId`. */
const useChatBody = z.object({
  messages: z.array(uiMessage).min(1).max(2000),
  trigger: z.enum(['submit-message', 'regenerate-message']).default('submit-message'),
})

/** A message as `useChat` posts it, or as the product's own pages do. `again` asks for another reply to it. */
export const postedMessage = z.preprocess(
  (body, context) => {
    if (typeof body !== 'object' || body === null || !('messages' in body)) return body
    const posted = useChatBody.safeParse(body)
    if (!posted.success) {
      for (const { path, message } of posted.error.issues) context.addIssue({ code: 'custom', path, message })
      return z.NEVER
    }
    const { messages, trigger } = posted.data
    const last = messages.findLast(({ role }) => role === 'user')
    const content = last?.parts.flatMap(({ type, text }) => (type === 'text' && text ? [text] : [])).join('\n') ?? ''
    return { content, clientMessageId: last?.id, again: trigger === 'regenerate-message', stream: true }
  },
  newMessage.extend({ again: z.boolean().default(false), stream: z.boolean().default(false) }),
)

/** A message; or what AI SDK's `useChat` posts, of which only the last message of the user is read. */
export const sentMessage = z.union([newMessage.extend({ again: z.boolean().default(false) }), useChatBody])

/** What a member of staff writes into somebody's session, or somebody answers them. */
export const staffMessage = newMessage.pick({ content: true })

export const messagePart = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('products'), skus: z.array(z.string()) }),
  z.object({ type: z.literal('quick_replies'), replies: z.array(z.string()) }),
  z.object({ type: z.literal('order'), orderId: z.uuid() }),
  /** Asks for the password again, in a field of its own that leads to `POST /api/bank/step-up`; then these words are to be said. */
  z.object({ type: z.literal('step_up'), say: z.string() }),
  /** What was done at the bank counter, line by line. */
  z.object({
    type: z.literal('bank_receipt'),
    title: z.string(),
    lines: z.array(z.object({ label: z.string(), value: z.string() })),
  }),
])

export const messageView = z.object({
  id: z.uuid(),
  /** The id its sender gave it, by which they know it again; null for everything else. */
  clientMessageId: z.string().nullable(),
  role: z.enum(messageRoles),
  /** The name of the member of staff who wrote it. */
  author: z.string().nullable(),
  content: z.string(),
  parts: z.array(messagePart),
  agent: z.string().nullable(),
  status: z.enum(messageStatuses),
  /** What is read in it: its language, its emotion, and its polarity from -1 to 1. */
  language: z.string().nullable(),
  emotion: z.object({ label: z.string(), confidence: z.number() }).nullable(),
  sentiment: z.number().nullable(),
  /** How a reply was made; `fallback` says why the embedded engine answered although a model is configured. */
  metadata: z
    .object({ engine: z.enum(replyEngines), model: z.string().nullable(), fallback: z.string().nullable() })
    .nullable(),
  /** Grows each time a message is edited or a reply made anew. */
  version: z.int(),
  feedback: z.enum(feedbackRatings).nullable(),
  finishedAt: time.nullable(),
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

/** What a message said before it was edited, or a reply before it was made anew, oldest first. */
export const versionList = z.object({
  items: z.array(
    messageView
      .pick({ content: true, parts: true, agent: true, status: true, version: true, feedback: true, finishedAt: true })
      .extend({ replacedAt: time }),
  ),
  nextCursor: z.null(),
})
export type VersionList = z.infer<typeof versionList>

/** The reply that was stopped; null when none was being made. */
export const stoppedView = z.object({ sessionId: z.uuid(), reply: messageView.nullable() })

/** Pages of what was said lead from the newest to the oldest; each is told oldest first. */
export const historyPage = z.object({ limit: pageLimit(200, 200), cursor: cursor.optional() })
export const historyQuery = historyPage.extend({ sessionId: z.uuid() })
export const historyView = z.object({ items: z.array(messageView), nextCursor: z.string().nullable() })

/** What a person talks in: visits to the shop, and the companions, of whose conversations a list shows no words. */
export const conversationTypes = ['visit', 'inner_voice', 'reflection_buddy'] as const satisfies SessionType[]

/** Below this a trigram index knows only how words begin. */
export const shortestSearch = 3

/**
 * Which of one's own conversations; visits alone unless `types=all` or a `type` of its own is named. `from` and `to` bound the last sign, `q`
 * has to be said in one message, all its words.
 */
export const conversationsQuery = z.object({
  types: z.enum(['visit', 'all']).default('visit'),
  type: z.enum(conversationTypes).optional(),
  theme: z.string().max(100).optional(),
  q: z.string().trim().min(shortestSearch, 'Write at least three characters').max(200).optional(),
  channel: z.enum(channels).optional(),
  from: instant.optional(),
  to: instant.optional(),
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

/** A message that a search found: the words around, and where in them what was searched for stands, from and to, in UTF-16 units. */
export const hit = z.object({
  message_id: z.uuid(),
  role: z.enum(messageRoles),
  excerpt: z.string(),
  matches: z.array(z.tuple([z.int(), z.int()])),
  at: time,
})
export type Hit = z.infer<typeof hit>

/** As the list of all of them tells them apart, with the latest hits of a search; of companions their number alone. */
const listedConversation = conversation.extend({
  type: z.enum(conversationTypes),
  theme: z.string().nullable(),
  hit_count: z.int(),
  hits: z.array(hit),
})
export type ListedConversation = z.infer<typeof listedConversation>

export const conversationList = z.object({ items: z.array(listedConversation), nextCursor: z.string().nullable() })

export const messageParams = z.object({ id: z.uuid() })

/** What somebody thinks of an answer; null takes it back. */
export const feedbackRequest = z.object({
  rating: z.enum(feedbackRatings).nullable(),
  text: z.string().trim().max(2000).optional(),
})

/** How the chat stands. `messages_processed` are people's messages that were answered, `active_conversations` running sessions with a message. */
export const chatStats = z.object({
  status: z.enum(['healthy', 'degraded']),
  messages_processed: z.int(),
  active_conversations: z.int(),
  service_uptime: z.enum(['operational', 'degraded']),
  uptime_s: z.int(),
})
export type ChatStats = z.infer<typeof chatStats>

export const conversationFormats = ['md', 'json', 'csv'] as const
export type ConversationFormat = (typeof conversationFormats)[number]
export const conversationExportQuery = z.object({ format: z.enum(conversationFormats).default('md') })
