import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type {
  BankAccountKind,
  BankCardStatus,
  BankChargeNote,
  BankCurrency,
  BankEntryKind,
  BankTransferStatus,
} from '@/db/enums'
import { time } from './columns'
import { people } from './people'
import { sessions } from './sessions'

const ofPerson = () =>
  uuid('person_id')
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** Whoever has demo accounts. Whatever moves their money holds this row first. */
export const bankCustomers = pgTable('bank_customers', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  currency: text('currency').$type<BankCurrency>().notNull(),
  // What may go to payees within 24 hours, in minor units, as all sums of the bank.
  dailyLimit: integer('daily_limit').notNull(),
  openedAt: time('opened_at').notNull(),
})

/**
 * The accounts of people, and those of the bank's own side (of no person: `clearing`, `income`, `merchants`, `fees`), one each a currency.
 * A balance is the sum of an account's postings.
 */
export const bankAccounts = pgTable(
  'bank_accounts',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id').references(() => people.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<BankAccountKind>().notNull(),
    number: text('number').notNull().unique(),
    currency: text('currency').$type<BankCurrency>().notNull(),
    // How far below nothing it may go.
    overdraft: integer('overdraft').notNull().default(0),
    openedAt: time('opened_at').notNull(),
  },
  (t) => [
    uniqueIndex('bank_accounts_person').on(t.personId, t.kind).where(sql`${t.personId} is not null`),
    uniqueIndex('bank_accounts_own').on(t.kind, t.currency).where(sql`${t.personId} is null`),
  ],
)

export const bankCards = pgTable(
  'bank_cards',
  {
    id: uuid('id').primaryKey(),
    personId: ofPerson(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => bankAccounts.id, { onDelete: 'cascade' }),
    lastFour: text('last_four').notNull(),
    status: text('status').$type<BankCardStatus>().notNull(),
    changedAt: time('changed_at').notNull(),
  },
  (t) => [index('bank_cards_person').on(t.personId), index('bank_cards_account').on(t.accountId)],
)

/** To whom somebody may send money. */
export const bankPayees = pgTable(
  'bank_payees',
  {
    id: uuid('id').primaryKey(),
    personId: ofPerson(),
    name: text('name').notNull(),
    // Which of the payee's accounts it is.
    kind: text('kind').$type<'current' | 'savings'>().notNull(),
    number: text('number').notNull(),
  },
  (t) => [unique('bank_payees_once').on(t.personId, t.name, t.kind)],
)

/** A movement of money. Its postings sum to nothing in each currency, which a trigger demands at commit. All of an entry is of one person. */
export const bankEntries = pgTable(
  'bank_entries',
  {
    id: uuid('id').primaryKey(),
    personId: ofPerson(),
    kind: text('kind').$type<BankEntryKind>().notNull(),
    // With whom, and how it stands on the statement.
    counterparty: text('counterparty').notNull(),
    descriptor: text('descriptor').notNull(),
    // What there is to say about a charge that puzzles.
    note: text('note').$type<BankChargeNote>(),
    bookedAt: time('booked_at').notNull(),
  },
  (t) => [index('bank_entries_person').on(t.personId, t.bookedAt)],
)

export const bankPostings = pgTable(
  'bank_postings',
  {
    entryId: uuid('entry_id')
      .notNull()
      .references(() => bankEntries.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => bankAccounts.id, { onDelete: 'cascade' }),
    amount: bigint('amount', { mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.entryId, t.accountId] }),
    index('bank_postings_account').on(t.accountId),
    check('bank_postings_moves', sql`${t.amount} <> 0`),
  ],
)

export const bankReferences = pgSequence('bank_references', { startWith: 1001 })

/** A transfer that was asked for, and whether it was confirmed. The same key is the same transfer. */
export const bankTransfers = pgTable(
  'bank_transfers',
  {
    id: uuid('id').primaryKey(),
    personId: ofPerson(),
    key: text('key').notNull(),
    // What people call it: B1001.
    reference: text('reference').notNull().unique(),
    fromAccountId: uuid('from_account_id')
      .notNull()
      .references(() => bankAccounts.id, { onDelete: 'cascade' }),
    toAccountId: uuid('to_account_id').references(() => bankAccounts.id, { onDelete: 'cascade' }),
    payeeId: uuid('payee_id').references(() => bankPayees.id, { onDelete: 'cascade' }),
    amount: integer('amount').notNull(),
    status: text('status').$type<BankTransferStatus>().notNull(),
    entryId: uuid('entry_id').references(() => bankEntries.id, { onDelete: 'cascade' }),
    proposedAt: time('proposed_at').notNull(),
    doneAt: time('done_at'),
  },
  (t) => [
    unique('bank_transfers_key').on(t.personId, t.key),
    index('bank_transfers_from').on(t.fromAccountId),
    index('bank_transfers_to').on(t.toAccountId),
    index('bank_transfers_payee').on(t.payeeId),
    uniqueIndex('bank_transfers_entry').on(t.entryId),
    check('bank_transfers_amount', sql`${t.amount} > 0`),
    check('bank_transfers_one_end', sql`(${t.toAccountId} is null) <> (${t.payeeId} is null)`),
  ],
)

/** That somebody gave their password again in a session; good for five minutes. */
export const bankStepUps = pgTable(
  'bank_step_ups',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    personId: ofPerson(),
    expiresAt: time('expires_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.personId] }), index('bank_step_ups_person').on(t.personId)],
)
