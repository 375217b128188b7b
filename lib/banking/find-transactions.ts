import { and, desc, eq, gte, isNotNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { BankChargeNote, BankEntryKind, OwnAccountKind } from '@/db/enums'
import { bankAccounts, bankEntries, bankPostings } from '@/db/schema/banking'
import { type BankCaller, demandPerson } from './access'
import { noteAct } from './note-act'

/** A movement on one of a person's accounts, in minor units; what went out is below nothing. */
export type Movement = {
  id: string
  accountKind: OwnAccountKind
  kind: BankEntryKind
  counterparty: string
  descriptor: string
  note: BankChargeNote | null
  amount: number
  bookedAt: Date
}

export type Search = {
  account?: OwnAccountKind
  /** All of them stand in the name of the other side, or on the statement. */
  words?: string[]
  from?: Date
  to?: Date
  /** About this much, in or out. */
  amount?: number
  min?: number
  max?: number
  direction?: 'in' | 'out'
  kinds?: BankEntryKind[]
  /** Only those of which more is known than the statement tells. */
  puzzling?: true
  limit?: number
}

// Rounded sums are how people remember them.
const near = 100

/** A person's movements, newest first. @throws AppError `not_signed_in`. */
export async function findTransactions(
  { caller, search, now }: { caller: BankCaller; search: Search; now: Date },
  tx: Tx,
): Promise<Movement[]> {
  const personId = await demandPerson(caller, tx)
  const rows = await tx
    .select({ entry: bankEntries, amount: bankPostings.amount, accountKind: bankAccounts.kind })
    .from(bankEntries)
    .innerJoin(bankPostings, eq(bankPostings.entryId, bankEntries.id))
    .innerJoin(bankAccounts, and(eq(bankAccounts.id, bankPostings.accountId), eq(bankAccounts.personId, personId)))
    .where(and(eq(bankEntries.personId, personId), ...conditions(search)))
    .orderBy(desc(bankEntries.bookedAt), desc(bankEntries.id))
    .limit(search.limit ?? 5)
  await noteAct({ caller, act: 'transactions_read', data: { found: rows.length }, now }, tx)
  return rows.map(({ entry, amount, accountKind }) => {
    const { id, kind, counterparty, descriptor, note, bookedAt } = entry
    return { id, accountKind: accountKind as OwnAccountKind, kind, counterparty, descriptor, note, amount, bookedAt }
  })
}

/** With whom a person's movements were, each once. @throws AppError `not_signed_in`. */
export async function namesPaid(caller: BankCaller, tx: Tx): Promise<string[]> {
  const personId = await demandPerson(caller, tx)
  const rows = await tx
    .selectDistinct({ counterparty: bankEntries.counterparty, descriptor: bankEntries.descriptor })
    .from(bankEntries)
    .where(eq(bankEntries.personId, personId))
  return rows.flatMap(({ counterparty, descriptor }) => [counterparty, descriptor])
}

function conditions(search: Search): SQL[] {
  const { account, words = [], from, to, amount, min, max, direction, kinds, puzzling } = search
  const text = sql`translate(lower(${bankEntries.counterparty} || ' ' || ${bankEntries.descriptor}), 'éèáó', 'eeao')`
  const size = sql`abs(${bankPostings.amount})`
  return [
    ...(account ? [eq(bankAccounts.kind, account)] : []),
    ...words.map((word) => sql`strpos(${text}, ${word.toLowerCase()}) > 0`),
    ...(from ? [gte(bankEntries.bookedAt, from)] : []),
    ...(to ? [lt(bankEntries.bookedAt, to)] : []),
    ...(amount !== undefined ? [sql`abs(${size} - ${amount}) < ${near}`] : []),
    ...(min !== undefined ? [sql`${size} >= ${min}`] : []),
    ...(max !== undefined ? [sql`${size} <= ${max}`] : []),
    ...(direction ? [direction === 'in' ? sql`${bankPostings.amount} > 0` : sql`${bankPostings.amount} < 0`] : []),
    ...(puzzling ? [isNotNull(bankEntries.note)] : []),
    ...(kinds ? [sql`${bankEntries.kind} = any(${sql.param(kinds)}::text[])`] : []),
  ]
}
