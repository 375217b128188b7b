import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Channel, SessionStatus, SessionType } from '@/db/enums'
import { bytes, json, time } from './columns'
import { entries, topics } from './journal'
import { kiosks } from './kiosks'
import { apiKeys, people, userTokens } from './people'

export type CartLine = { sku: string; quantity: number }

/** What a visitor is looking for; sums in minor units. */
export type StoredWish = {
  terms: string[]
  colour?: string
  size?: string
  budget: { min?: number; max?: number; currency?: 'INR' | 'EUR' }
}

/** What was asked last at the bank counter, and what has been said for it so far; sums in minor units. */
export type BankMemory = {
  asked: 'open' | 'account' | 'sum' | 'whom' | 'confirm' | 'password' | 'card' | 'charge' | null
  /** The account spoken of last. */
  account?: 'current' | 'savings' | 'card'
  /** What waits for the password, or for which card. */
  card?: { act: 'block' | 'unblock'; cardId?: string }
  transfer?: {
    from?: 'current' | 'savings'
    to?: 'current' | 'savings' | 'card'
    payeeId?: string
    /** Which of the payee's accounts. */
    theirs?: 'current' | 'savings'
    amount?: number
    /** Proposed, so that only a yes is missing. */
    transferId?: string
  }
}

export type SessionData = {
  cart: CartLine[]
  recent: string[]
  last_action: string | null
  chat_context: { role: string; content: string }[]
  conversation_summary: string
  last_recommended_skus: string[]
  /** The latest wish, kept for the next turn; not part of any view. */
  wish?: StoredWish | null
  /** Kept for the next turn at the bank counter; not part of any view. */
  bank?: BankMemory | null
  /** When the language of the session was last chosen by hand: what was written before no longer tells in which to go on. Not part of any view. */
  locale_chosen_at?: string | null
}

export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id').references(() => people.id, { onDelete: 'cascade' }),
    type: text('type').$type<SessionType>().notNull(),
    theme: text('theme'),
    status: text('status').$type<SessionStatus>().notNull().default('active'),
    // The surface it was last used on; `channels` holds all of them in the order they came.
    channel: text('channel').$type<Channel>().notNull(),
    channels: text('channels').array().$type<Channel[]>().notNull(),
    phone: text('phone'),
    telegramChatId: text('telegram_chat_id'),
    // The correlation token of an outside application, e.g. ws_1234567890. Proves nothing.
    outsideToken: text('outside_token'),
    createdByKeyId: uuid('created_by_key_id').references(() => apiKeys.id, { onDelete: 'set null' }),
    createdByPersonId: uuid('created_by_person_id').references(() => people.id, { onDelete: 'set null' }),
    locale: text('locale'),
    title: text('title'),
    goal: text('goal'),
    trainingConsent: boolean('training_consent').notNull().default(false),
    data: json<SessionData>('data').notNull(),
    metadata: json<Record<string, unknown>>('metadata').notNull().default({}),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    lastActivityAt: time('last_activity_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    endedAt: time('ended_at'),
    endReason: text('end_reason'),
    // Since when somebody waits for a person: they asked for help and nobody has answered yet.
    needsHelpAt: time('needs_help_at'),
    // The member of staff who answers in place of the assistant, since when, and their last sign in it: without one for long it is nobody's.
    heldBy: uuid('held_by').references(() => people.id, { onDelete: 'set null' }),
    heldAt: time('held_at'),
    heldSeenAt: time('held_seen_at'),
    // Up to which message of the other side each has read: the person in it, and the member of staff who holds it.
    personReadAt: time('person_read_at'),
    staffReadAt: time('staff_read_at'),
    // Of a talk with a companion: what it is about, and the entry it came from.
    topicId: uuid('topic_id').references(() => topics.id, { onDelete: 'set null' }),
    entryId: uuid('entry_id').references(() => entries.id, { onDelete: 'set null' }),
  },
  (t) => [
    uniqueIndex('sessions_one_running_visit').on(t.personId).where(sql`${t.type} = 'visit' and ${t.status} = 'active'`),
    uniqueIndex('sessions_outside_token').on(t.outsideToken).where(sql`${t.status} = 'active'`),
    index('sessions_outside_token_all').on(t.outsideToken),
    index('sessions_person').on(t.personId, t.lastActivityAt),
    index('sessions_last_activity').on(t.lastActivityAt, t.id),
    index('sessions_status').on(t.status, t.lastActivityAt, t.id),
    index('sessions_running').on(t.expiresAt).where(sql`${t.status} = 'active'`),
    index('sessions_phone').on(t.phone),
    index('sessions_type').on(t.type, t.lastActivityAt, t.id),
    index('sessions_channels').using('gin', t.channels),
    // What a session is called on screen: the end of its id.
    index('sessions_short_name').on(sql`right(${t.id}::text, 8)`),
    index('sessions_needs_help').on(t.needsHelpAt).where(sql`${t.needsHelpAt} is not null`),
    index('sessions_held_by').on(t.heldBy).where(sql`${t.heldBy} is not null`),
    index('sessions_topic').on(t.topicId).where(sql`${t.topicId} is not null`),
    index('sessions_entry').on(t.entryId).where(sql`${t.entryId} is not null`),
    index('sessions_created_by_person').on(t.createdByPersonId).where(sql`${t.createdByPersonId} is not null`),
  ],
)

/** A device's hold on a session. `tls_` tokens, stored as SHA-256 only. */
export const sessionTokens = pgTable(
  'session_tokens',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    tokenHash: bytes('token_hash').notNull().unique(),
    channel: text('channel').$type<Channel>().notNull(),
    // What it is, in words: "Safari on iPhone".
    device: text('device'),
    // The sign-in of the browser that holds it: to its owner the two are one device.
    signInId: uuid('sign_in_id').references(() => userTokens.id, { onDelete: 'set null' }),
    // Whoever got it had shown to be the session's person, by a password or by being signed in.
    proven: boolean('proven').notNull().default(false),
    // The registered kiosk that holds it.
    kioskId: uuid('kiosk_id').references(() => kiosks.id, { onDelete: 'set null' }),
    // Till when its visitor counts as standing there; null for what is no kiosk.
    presentUntil: time('present_until'),
    createdAt: time('created_at').notNull(),
    revokedAt: time('revoked_at'),
  },
  (t) => [
    index('session_tokens_session').on(t.sessionId),
    index('session_tokens_sign_in').on(t.signInId).where(sql`${t.signInId} is not null`),
    index('session_tokens_kiosk').on(t.kioskId).where(sql`${t.kioskId} is not null`),
    index('session_tokens_present')
      .on(t.presentUntil)
      .where(sql`${t.presentUntil} is not null and ${t.revokedAt} is null`),
  ],
)

/** One-time codes by which another device takes a session up. Stored as SHA-256 only. */
export const handovers = pgTable(
  'handovers',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    codeHash: bytes('code_hash').notNull().unique(),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    claimedAt: time('claimed_at'),
  },
  (t) => [index('handovers_session').on(t.sessionId)],
)

/**
 * A guest's or provisional session that joined whoever signed in on its device. Either the session itself became the person's
 * (`into_session_id` is the same), or what it held moved into the person's running visit. Kept so that staff can undo it.
 */
export const sessionJoins = pgTable(
  'session_joins',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    intoSessionId: uuid('into_session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    fromPersonId: uuid('from_person_id').references(() => people.id, { onDelete: 'set null' }),
    toPersonId: uuid('to_person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    joinedAt: time('joined_at').notNull(),
    undoneAt: time('undone_at'),
    undoneBy: uuid('undone_by').references(() => people.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('session_joins_session').on(t.sessionId),
    index('session_joins_into').on(t.intoSessionId),
    index('session_joins_to_person').on(t.toPersonId),
    index('session_joins_from_person').on(t.fromPersonId),
  ],
)
