import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { FeedbackRating, MemoryKind, MessageRole, MessageStatus, ReplyEngine } from '@/db/enums'
import { json, time } from './columns'
import { events } from './events'
import type { TellingWord } from './journal'
import { people } from './people'
import { type SessionData, sessions } from './sessions'

export type MessagePart =
  | { type: 'text'; text: string }
  | { type: 'products'; skus: string[] }
  | { type: 'quick_replies'; replies: string[] }
  | { type: 'order'; orderId: string }
  /** Asks for the password again, in a field of its own; then these words are said. */
  | { type: 'step_up'; say: string }
  /** What was done at the bank counter, line by line in the words of the reply. */
  | { type: 'bank_receipt'; title: string; lines: { label: string; value: string }[] }

/** How a reply was made: by which engine, and why that one. Tokens and money where a model was asked. */
export type ReplyMetadata = {
  engine: ReplyEngine
  /** The model asked, whether or not it answered. */
  model?: string
  /** Why the embedded engine answered although a model is configured: a code such as `timeout`. */
  fallback?: string
  usage?: {
    inputTokens: number
    outputTokens: number /** In millionths of the currency of the prices told. */
    cost: number | null
  }
}

/** What an answer may change of a session, as it was before it. */
export type ReplyBefore = Pick<
  SessionData,
  'cart' | 'recent' | 'last_action' | 'last_recommended_skus' | 'wish' | 'bank'
>

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
    // What lib/language reads in it: the language it is written in, the emotion, and the polarity from -1 to 1.
    language: text('language'),
    emotion: json<{ label: string; confidence: number } | null>('emotion'),
    sentiment: real('sentiment'),
    // The words that told of it, of what a person said.
    telling: json<TellingWord[] | null>('telling'),
    metadata: json<ReplyMetadata | null>('metadata'),
    // What the basket and the memory were before it, so that another version can take its place.
    before: json<ReplyBefore | null>('before'),
    // Said by somebody who had shown to be the session's person: by a sign-in, or on the device where they gave their password.
    proven: boolean('proven').notNull().default(false),
    // Grows with each edit or regeneration; those before stand in message_versions.
    version: integer('version').notNull().default(1),
    feedback: text('feedback').$type<FeedbackRating>(),
    feedbackText: text('feedback_text'),
    feedbackAt: time('feedback_at'),
    createdAt: time('created_at').notNull(),
    // When a reply was whole; null while it is under way.
    finishedAt: time('finished_at'),
  },
  (t) => [
    uniqueIndex('messages_client_message_id')
      .on(t.sessionId, t.clientMessageId)
      .where(sql`${t.clientMessageId} is not null`),
    // One assistant message per user message.
    uniqueIndex('messages_reply_to').on(t.replyTo).where(sql`${t.replyTo} is not null`),
    // People's messages that were answered, to be counted.
    index('messages_answered')
      .on(t.status)
      .where(sql`${t.replyTo} is not null and ${t.status} in ('complete', 'stopped')`),
    index('messages_session').on(t.sessionId, t.eventId),
    index('messages_event').on(t.eventId),
    index('messages_author').on(t.authorId).where(sql`${t.authorId} is not null`),
    index('messages_words').using('gin', sql`${t.content} gin_trgm_ops`),
    // What hangs off a message names its session too, and moves with it.
    unique('messages_of_session').on(t.sessionId, t.id),
  ],
)

const ofMessage = () => ({ messageId: uuid('message_id').notNull(), sessionId: uuid('session_id').notNull() })

const keyOfMessage = (name: string, t: { messageId: AnyPgColumn; sessionId: AnyPgColumn }) =>
  foreignKey({ name, columns: [t.sessionId, t.messageId], foreignColumns: [messages.sessionId, messages.id] })
    .onUpdate('cascade')
    .onDelete('cascade')

/** What a message said before it was edited, or a reply before it was made anew. */
export const messageVersions = pgTable(
  'message_versions',
  {
    ...ofMessage(),
    version: integer('version').notNull(),
    content: text('content').notNull(),
    parts: json<MessagePart[]>('parts').notNull(),
    agent: text('agent'),
    status: text('status').$type<MessageStatus>().notNull(),
    metadata: json<ReplyMetadata | null>('metadata'),
    feedback: text('feedback').$type<FeedbackRating>(),
    finishedAt: time('finished_at'),
    replacedAt: time('replaced_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.messageId, t.version] }), keyOfMessage('message_versions_message', t)],
)

/**
 * Replies under way: one row each from the commit of the question to that of the answer. Whoever holds the lease works on it; one that ran
 * out is anybody's. In a session the first by `event_id` alone is worked on.
 */
export const replies = pgTable(
  'replies',
  {
    messageId: uuid('message_id')
      .primaryKey()
      .references(() => messages.id, { onDelete: 'cascade' }),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    eventId: bigint('event_id', { mode: 'number' }).notNull(),
    // Of the present holder and try; another one means that this was taken over.
    lease: uuid('lease'),
    leasedUntil: time('leased_until'),
    attempts: integer('attempts').notNull().default(0),
    stopRequestedAt: time('stop_requested_at'),
  },
  (t) => [uniqueIndex('replies_session').on(t.sessionId, t.eventId), index('replies_leased_until').on(t.leasedUntil)],
)

/** What an agent's model had done, by the id of its call: the same call again gets the same result and does nothing. */
export const toolCalls = pgTable(
  'tool_calls',
  {
    ...ofMessage(),
    callId: text('call_id').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    input: json<unknown>('input').notNull(),
    result: json<unknown>('result').notNull(),
    // Whether it changed anything, such as the basket.
    changes: boolean('changes').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.messageId, t.version, t.callId] }), keyOfMessage('tool_calls_message', t)],
)

/** Facts from visits, each with the message it came from: whose they are is told by that message's session. */
export const memories = pgTable(
  'memories',
  {
    id: uuid('id').primaryKey(),
    ...ofMessage(),
    kind: text('kind').$type<MemoryKind>().notNull(),
    // What the fact is about, such as a sku: a later one of the same kind and subject stands for it.
    subject: text('subject').notNull(),
    detail: json<Record<string, unknown>>('detail').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (t) => [uniqueIndex('memories_once').on(t.messageId, t.kind, t.subject), keyOfMessage('memories_message', t)],
)
