import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { DeliveryStatus, IncomingKind, Messenger } from '@/db/enums'
import { messages } from './chat'
import { bytes, json, time } from './columns'
import { people } from './people'
import { sessions, sessionTokens } from './sessions'

/** Words that can be tapped: the button shows as much of them as fits, and stands for all of them. */
export type Choice = { title: string; words: string; note?: string }

/** One message as a messenger shows it, with what can be tapped below it. `labels` are for where that is a list to be opened. */
export type Piece = {
  text: string
  products?: Choice[]
  replies?: Choice[]
  labels?: { open: string; products: string; replies: string }
}

/** A conversation in a messenger: the number or id that it proves, whose it is, and the session that it goes on with. */
export const messengerChats = pgTable(
  'messenger_chats',
  {
    id: uuid('id').primaryKey(),
    channel: text('channel').$type<Messenger>().notNull(),
    // What the provider sends to: digits of a number, or an id of its own.
    address: text('address').notNull(),
    personId: uuid('person_id').references(() => people.id, { onDelete: 'cascade' }),
    sessionId: uuid('session_id').references(() => sessions.id, { onDelete: 'set null' }),
    // Its hold on a session that is not its person's own, taken up by a code.
    holdId: uuid('hold_id').references(() => sessionTokens.id, { onDelete: 'set null' }),
    locale: text('locale'),
    // WhatsApp lets us write within a day of this.
    lastInboundAt: time('last_inbound_at').notNull(),
    // A failed try is followed by none before this.
    sendAfter: time('send_after'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('messenger_chats_address').on(t.channel, t.address),
    index('messenger_chats_person').on(t.personId),
    index('messenger_chats_session').on(t.sessionId),
    index('messenger_chats_hold').on(t.holdId).where(sql`${t.holdId} is not null`),
  ],
)

const ofChat = () =>
  uuid('chat_id')
    .notNull()
    .references(() => messengerChats.id, { onDelete: 'cascade' })

/** What came in from a messenger, each once whatever number of times it is delivered. The words stay until they are handled. */
export const incomingMessages = pgTable(
  'incoming_messages',
  {
    id: uuid('id').primaryKey(),
    chatId: ofChat(),
    // Names it at the provider, among all that comes in by the channel.
    providerId: text('provider_id').notNull(),
    channel: text('channel').$type<Messenger>().notNull(),
    kind: text('kind').$type<IncomingKind>().notNull(),
    content: text('content'),
    // Of Telegram the number of the message in its chat, by which an edit names it.
    number: bigint('number', { mode: 'number' }),
    sentAt: time('sent_at').notNull(),
    // Chosen before the message is stored there, so that a second try comes to the same session.
    sessionId: uuid('session_id').references(() => sessions.id, { onDelete: 'cascade' }),
    // The message it became, or changed.
    messageId: uuid('message_id').references(() => messages.id, { onDelete: 'set null' }),
    handledAt: time('handled_at'),
    createdAt: time('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('incoming_messages_provider_id').on(t.channel, t.providerId),
    index('incoming_messages_chat').on(t.chatId, t.number),
    index('incoming_messages_waiting').on(t.chatId).where(sql`${t.handledAt} is null`),
    index('incoming_messages_session').on(t.sessionId).where(sql`${t.sessionId} is not null`),
    index('incoming_messages_message').on(t.messageId).where(sql`${t.messageId} is not null`),
  ],
)

/** What goes out to a messenger, in order; a long reply is several. */
export const outgoingMessages = pgTable(
  'outgoing_messages',
  {
    id: uuid('id').primaryKey(),
    // The order in which a chat gets them.
    place: bigint('place', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    chatId: ofChat(),
    sessionId: uuid('session_id').references(() => sessions.id, { onDelete: 'cascade' }),
    // What it says, which version of that, and which part; null for what is said of the channel itself.
    messageId: uuid('message_id').references(() => messages.id, { onDelete: 'cascade' }),
    version: integer('version').notNull().default(1),
    part: integer('part').notNull().default(0),
    // What it answers, where that became no message.
    incomingId: uuid('incoming_id').references(() => incomingMessages.id, { onDelete: 'cascade' }),
    piece: json<Piece>('piece').notNull(),
    status: text('status').$type<DeliveryStatus>().notNull().default('queued'),
    // Why it failed, in a word.
    reason: text('reason'),
    providerId: text('provider_id'),
    tries: integer('tries').notNull().default(0),
    createdAt: time('created_at').notNull(),
    changedAt: time('changed_at').notNull(),
  },
  (t) => [
    uniqueIndex('outgoing_messages_once').on(t.messageId, t.version, t.part).where(sql`${t.messageId} is not null`),
    uniqueIndex('outgoing_messages_answer').on(t.incomingId).where(sql`${t.incomingId} is not null`),
    index('outgoing_messages_waiting').on(t.chatId, t.place).where(sql`${t.status} = 'queued'`),
    index('outgoing_messages_chat').on(t.chatId),
    index('outgoing_messages_session').on(t.sessionId).where(sql`${t.sessionId} is not null`),
    index('outgoing_messages_provider_id').on(t.providerId).where(sql`${t.providerId} is not null`),
  ],
)

/** One-time codes that prove a number: six digits, stored as SHA-256 with the row's own id. */
export const phoneCodes = pgTable(
  'phone_codes',
  {
    id: uuid('id').primaryKey(),
    chatId: ofChat(),
    phone: text('phone').notNull(),
    codeHash: bytes('code_hash').notNull(),
    tries: integer('tries').notNull().default(0),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    usedAt: time('used_at'),
  },
  (t) => [index('phone_codes_phone').on(t.phone), index('phone_codes_chat').on(t.chatId)],
)
