import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type BankCurrency, type OwnAccountKind, ownAccountKinds } from '@/db/enums'
import { bankAccounts, bankCards, bankCustomers, bankPayees } from '@/db/schema/banking'
import { type BankCaller, demandPerson } from './access'
import { balancesOf } from './ledger'
import { noteAct } from './note-act'

/** An account as its owner hears of it. Sums in minor units; of its number the last four. */
export type OwnAccount = {
  id: string
  kind: OwnAccountKind
  lastFour: string
  currency: BankCurrency
  balance: number
  /** What can go out of it. */
  available: number
}

export type OwnPayee = { id: string; name: string; kind: 'current' | 'savings'; lastFour: string }
export type OwnCard = { id: string; accountKind: OwnAccountKind; lastFour: string; blocked: boolean }

const lastFour = (number: string) => number.slice(-4)

/** The accounts of a person who has shown to be it: current, savings, card. @throws AppError `not_signed_in`. */
export async function accountsOf(caller: BankCaller, tx: Tx): Promise<OwnAccount[]> {
  const personId = await demandPerson(caller, tx)
  const rows = await tx.select().from(bankAccounts).where(eq(bankAccounts.personId, personId))
  const balances = await balancesOf(
    rows.map(({ id }) => id),
    tx,
  )
  return ownAccountKinds.flatMap((kind) =>
    rows
      .filter((row) => row.kind === kind)
      .map(({ id, number, currency, overdraft }) => {
        const balance = balances.get(id) ?? 0
        return { id, kind, lastFour: lastFour(number), currency, balance, available: balance + overdraft }
      }),
  )
}

/** The same for whoever asks what they have, which the timeline tells. @throws AppError `not_signed_in`. */
export async function readBalances(caller: BankCaller, now: Date, tx: Tx): Promise<OwnAccount[]> {
  const accounts = await accountsOf(caller, tx)
  await noteAct({ caller, act: 'balances_read', now }, tx)
  return accounts
}

/** @throws AppError `not_signed_in`. */
export async function payeesOf(caller: BankCaller, tx: Tx): Promise<OwnPayee[]> {
  const personId = await demandPerson(caller, tx)
  const rows = await tx.select().from(bankPayees).where(eq(bankPayees.personId, personId)).orderBy(bankPayees.name)
  return rows.map(({ id, name, kind, number }) => ({ id, name, kind, lastFour: lastFour(number) }))
}

/** @throws AppError `not_signed_in`. */
export async function cardsOf(caller: BankCaller, tx: Tx): Promise<OwnCard[]> {
  const personId = await demandPerson(caller, tx)
  const rows = await tx
    .select({ card: bankCards, kind: bankAccounts.kind })
    .from(bankCards)
    .innerJoin(bankAccounts, eq(bankAccounts.id, bankCards.accountId))
    .where(eq(bankCards.personId, personId))
    .orderBy(bankCards.id)
  return rows.map(({ card, kind }) => ({
    id: card.id,
    accountKind: kind as OwnAccountKind,
    lastFour: card.lastFour,
    blocked: card.status === 'blocked',
  }))
}

/** What may go to payees within 24 hours. @throws AppError `not_signed_in`. */
export async function dailyLimitOf(caller: BankCaller, tx: Tx): Promise<number> {
  const personId = await demandPerson(caller, tx)
  const [row] = await tx
    .select({ limit: bankCustomers.dailyLimit })
    .from(bankCustomers)
    .where(eq(bankCustomers.personId, personId))
  return row?.limit ?? 0
}
