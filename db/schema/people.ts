import { sql } from 'drizzle-orm'
import { boolean, index, pgSequence, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { IdentityKind, Role, Scope } from '@/db/enums'
import { bytes, time } from './columns'

export const customerNumber = pgSequence('customer_number', { startWith: 101 })

export const people = pgTable(
  'people',
  {
    id: uuid('id').primaryKey(),
    customerId: text('customer_id').notNull().unique().default(sql`'C' || nextval('customer_number')`),
    name: text('name'),
    roles: text('roles').array().$type<Role[]>().notNull().default(sql`'{}'`),
    locale: text('locale'),
    loyaltyTier: text('loyalty_tier'),
    // Where they write, as IANA names it, e.g. Europe/Berlin: days and hours of a journal go by it.
    timeZone: text('time_zone'),
    // Made by typing a number that nobody has proven; such a person has no sign-in.
    provisional: boolean('provisional').notNull().default(false),
    disabledAt: time('disabled_at'),
    createdAt: time('created_at').notNull().defaultNow(),
    updatedAt: time('updated_at').notNull().defaultNow(),
  },
  (t) => [index('people_name_words').using('gin', sql`${t.name} gin_trgm_ops`)],
)

export const identities = pgTable(
  'identities',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<IdentityKind | 'external'>().notNull(),
    value: text('value').notNull(),
    signIn: boolean('sign_in').notNull().default(false),
    provenAt: time('proven_at'),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (t) => [
    // Many may claim a number; one account signs in with it, and one person has proven it.
    uniqueIndex('identities_sign_in').on(t.kind, t.value).where(sql`${t.signIn}`),
    uniqueIndex('identities_proven').on(t.kind, t.value).where(sql`${t.provenAt} is not null`),
    uniqueIndex('identities_external').on(t.value).where(sql`${t.kind} = 'external'`),
    index('identities_value').on(t.value),
    index('identities_person').on(t.personId),
  ],
)

export const passwords = pgTable('passwords', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  hash: text('hash').notNull(),
  changedAt: time('changed_at').notNull().defaultNow(),
})

/** What a sign-in leaves: `tlu_` tokens and the rows that a page's cookie names. */
export const userTokens = pgTable(
  'user_tokens',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    tokenHash: bytes('token_hash').notNull().unique(),
    createdAt: time('created_at').notNull().defaultNow(),
    expiresAt: time('expires_at').notNull(),
    // Written once a minute at most: members of staff are signed out after an hour without a sign of them.
    seenAt: time('seen_at'),
    // What it was signed in on, in words: "Firefox on Windows".
    device: text('device'),
    revokedAt: time('revoked_at'),
  },
  (t) => [index('user_tokens_person').on(t.personId)],
)

/** Links by which somebody sets a new password without the old one. Made by an admin, good once. */
export const passwordResets = pgTable(
  'password_resets',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    tokenHash: bytes('token_hash').notNull().unique(),
    madeBy: uuid('made_by').references(() => people.id, { onDelete: 'set null' }),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    usedAt: time('used_at'),
  },
  (t) => [index('password_resets_person').on(t.personId)],
)

export const apiKeys = pgTable('api_keys', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  tokenHash: bytes('token_hash').notNull().unique(),
  scopes: text('scopes').array().$type<Scope[]>().notNull(),
  createdAt: time('created_at').notNull().defaultNow(),
  lastUsedAt: time('last_used_at'),
  revokedAt: time('revoked_at'),
})
