import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type BankCurrency, type OwnAccountKind, ownAccountKinds } from '@/db/enums'
import { bankAccounts, bankCards, bankCustomers, bankPayees } from '@/db/schema/banking'
import { newId, sha256 } from '@/lib/ids'
import { type BankCaller, demandPerson } from './access'
import { demoStory } from './demo-story'
import { bankSide, post } from './ledger'
import { noteAct } from './note-act'

const day = 86_400_000

/** In minor units: what may go to payees within 24 hours, and how far below nothing an account may go. */
const dailyLimit: Record<BankCurrency, number> = { EUR: 200_000, USD: 200_000, INR: 10_000_000 }
const overdraft = (kind: OwnAccountKind, currency: BankCurrency) => (kind === 'card' ? dailyLimit[currency] : 0)

const payees = [
  { name: 'Anna Weber', kind: 'current' },
  { name: 'Ravi Sharma', kind: 'current' },
  { name: 'Lindner Homes', kind: 'current' },
] as const

/** Digits that are the same for the same words, and of nobody else's account. */
function digits(of: string, length: number): string {
  return BigInt(`0x${sha256(of).toString('hex').slice(0, 24)}`)
    .toString()
    .padStart(length, '0')
    .slice(-length)
}

/**
 * Opens demo accounts for a person, with three months of movements, two cards and three payees. Asked again it changes nothing.
 * @returns whether they were opened now.
 * @throws AppError `not_signed_in`.
 */
export async function openAccounts(
  { caller, currency, now }: { caller: BankCaller; currency: BankCurrency; now: Date },
  tx: Tx,
): Promise<boolean> {
  const personId = await demandPerson(caller, tx)
  const customer = { personId, currency, dailyLimit: dailyLimit[currency], openedAt: now }
  const opened = await tx.insert(bankCustomers).values(customer).onConflictDoNothing().returning()
  if (opened.length === 0) return false
  const ids = await openThree(personId, currency, now, tx)
  const cards = (['current', 'card'] as const).map((kind) => ({
    id: newId(),
    personId,
    accountId: ids[kind],
    lastFour: digits(`${personId} card of ${kind}`, 4),
    status: 'active' as const,
    changedAt: now,
  }))
  await tx.insert(bankCards).values(cards)
  await tx
    .insert(bankPayees)
    .values(
      payees.map((payee) => ({ id: newId(), personId, ...payee, number: digits(`${personId} ${payee.name}`, 12) })),
    )
  const sides = await bankSide(currency, now, tx)
  await post(
    demoStory(currency, now).map(({ daysAgo, account, amount, against, ...entry }) => ({
      ...entry,
      personId,
      bookedAt: new Date(now.getTime() - daysAgo * day),
      postings: [
        { accountId: ids[account], amount },
        { accountId: { ...sides, ...ids }[against], amount: -amount },
      ],
    })),
    tx,
  )
  await noteAct({ caller, act: 'accounts_opened', data: { currency }, now }, tx)
  return true
}

async function openThree(personId: string, currency: BankCurrency, now: Date, tx: Tx) {
  const rows = ownAccountKinds.map((kind) => ({
    id: newId(now.getTime()),
    personId,
    kind,
    number: digits(`${personId} ${kind}`, 12),
    currency,
    overdraft: overdraft(kind, currency),
    openedAt: now,
  }))
  await tx.insert(bankAccounts).values(rows)
  const idOf = (kind: OwnAccountKind) => rows.find((row) => row.kind === kind)?.id ?? ''
  return { current: idOf('current'), savings: idOf('savings'), card: idOf('card') }
}

/** Whether a person has accounts here. */
export async function isCustomer(personId: string, tx: Tx): Promise<boolean> {
  const rows = await tx.select({ one: sql`1` }).from(bankCustomers).where(eq(bankCustomers.personId, personId))
  return rows.length > 0
}
