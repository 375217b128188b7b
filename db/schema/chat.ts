import { sql } from 'drizzle-orm'
import { bigint, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { MessageRole, MessageStatus } from '@/db/enums'
import { json, time } from './columns'
import { events } from './events'
import { people } from './people'
import { sessions } from './sessions'

export type MessagePart =
  | { type: 'text'; text: string }
  | { type: 'products'; skus: string[] }
  | { type: 'quick_replies'; replies: string[] }

export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    eventId: bigint('event_id', { mode: 'number' })
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    role: text('role').$type<MessageRole>().notNull(),
    authorId: uuid('author_id').references(() => people.id, { onDelete: 'set null' }),
    content: text('content').notNull(),
    parts: json<MessagePart[]>('parts').notNull(),
    agent: text('agent'),
    status: text('status').$type<MessageStatus>().notNull(),
    clientMessageId: text('client_message_id'),
    payloadHash: text('payload_hash'),
    replyTo: uuid('reply_to'),
    emotion: json<{ label: string; confidence: number } | null>('emotion'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('messages_client_message_id')
      .on(t.sessionId, t.clientMessageId)
      .where(sql`${t.clientMessageId} is not null`),
    // One assistant message per user message.
    uniqueIndex('messages_reply_to').on(t.replyTo).where(sql`${t.replyTo} is not null`),
    index('messages_session').on(t.sessionId, t.eventId),
    index('messages_event').on(t.eventId),
    index('messages_author').on(t.authorId).where(sql`${t.authorId} is not null`),
  ],
)
