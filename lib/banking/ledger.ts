import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { BankAccountKind, BankCurrency } from '@/db/enums'
import { bankAccounts, bankEntries, bankPostings } from '@/db/schema/banking'
import { newId } from '@/lib/ids'

type NewEntry = Omit<typeof bankEntries.$inferInsert, 'id'> & {
  id?: string
  /** What moves on which account: they sum to nothing. */
  postings: { accountId: string; amount: number }[]
}

/** Writes movements of money. Whoever calls holds the customer's row where an account could be overdrawn. */
export async function post(entries: NewEntry[], tx: Tx): Promise<string[]> {
  const rows = entries.map(({ postings, id = newId(), ...entry }) => {
    const sum = postings.reduce((total, { amount }) => total + amount, 0)
    if (sum !== 0) throw new Error(`postings sum to ${sum}`)
    return { entry: { id, ...entry }, postings: postings.map((posting) => ({ entryId: id, ...posting })) }
  })
  await tx.insert(bankEntries).values(rows.map(({ entry }) => entry))
  await tx.insert(bankPostings).values(rows.flatMap(({ postings }) => postings))
  return rows.map(({ entry }) => entry.id)
}

/** The sum of each account's postings, in minor units; 0 for one without any. */
export async function balancesOf(accountIds: string[], tx: Tx): Promise<Map<string, number>> {
  const balances = new Map(accountIds.map((id) => [id, 0]))
  if (accountIds.length === 0) return balances
  const rows = await tx
    .select({ id: bankPostings.accountId, sum: sql<string>`sum(${bankPostings.amount})` })
    .from(bankPostings)
    .where(inArray(bankPostings.accountId, accountIds))
    .groupBy(bankPostings.accountId)
  for (const { id, sum } of rows) balances.set(id, Number(sum))
  return balances
}

type BankSide = Extract<BankAccountKind, 'clearing' | 'income' | 'merchants' | 'fees'>
const bankSides: BankSide[] = ['clearing', 'income', 'merchants', 'fees']

/** The bank's own accounts in a currency, by kind; made at first need. */
export async function bankSide(currency: BankCurrency, now: Date, tx: Tx): Promise<Record<BankSide, string>> {
  const wanted = bankSides.map((kind) => ({
    id: newId(),
    kind,
    currency,
    number: `${kind}-${currency}`,
    openedAt: now,
  }))
  await tx.insert(bankAccounts).values(wanted).onConflictDoNothing()
  const rows = await tx
    .select({ id: bankAccounts.id, kind: bankAccounts.kind })
    .from(bankAccounts)
    .where(and(isNull(bankAccounts.personId), eq(bankAccounts.currency, currency)))
  const idOf = (kind: BankSide) => rows.find((row) => row.kind === kind)?.id ?? ''
  return {
    clearing: idOf('clearing'),
    income: idOf('income'),
    merchants: idOf('merchants'),
    fees: idOf('fees'),
  }
}
