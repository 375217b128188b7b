import { and, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { bankAccounts, bankCustomers, bankPayees, bankTransfers } from '@/db/schema/banking'
import { AppError } from '@/lib/errors'
import { type BankCaller, demandStepUp } from './access'
import { balancesOf, bankSide, post } from './ledger'
import { noteAct } from './note-act'
import type { TransferRow } from './propose-transfer'

const day = 86_400_000
const confirmWithinMs = 10 * 60_000

/** Why a transfer did not go: `left` in minor units is what could. */
export type Refused = { refused: 'too_little' | 'over_limit'; left: number }

/** A transfer that went, and what is on the account it left. */
export type Done = { transfer: TransferRow; balance: number }

/**
 * Moves the money of a transfer that its person has agreed to, once: confirmed again it is the one that was done. The password must have
 * been given again in this session.
 * @returns what went, or why nothing did.
 * @throws AppError `not_signed_in`, `step_up_required`, `not_found`, `conflict` for one that was proposed in the same breath or too long ago.
 */
export async function confirmTransfer(
  { caller, transferId, now }: { caller: BankCaller; transferId: string; now: Date },
  tx: Tx,
): Promise<Done | Refused> {
  const personId = await demandStepUp(caller, now, tx)
  // All that moves money of a person waits here for each other; then the accounts, always in the same order.
  const [customer] = await tx.select().from(bankCustomers).where(eq(bankCustomers.personId, personId)).for('update')
  const own = and(eq(bankTransfers.id, transferId), eq(bankTransfers.personId, personId))
  const [transfer] = await tx.select().from(bankTransfers).where(own).for('update')
  if (!customer || !transfer) throw new AppError('not_found')
  const from = transfer.fromAccountId
  const accounts = await holdAccounts([from, ...(transfer.toAccountId ? [transfer.toAccountId] : [])], tx)
  const balance = (await balancesOf([from], tx)).get(from) ?? 0
  if (transfer.status === 'done') return { transfer, balance }
  demandFresh(transfer, now)
  const overdraft = accounts.find(({ id }) => id === from)?.overdraft ?? 0
  if (transfer.amount > balance + overdraft) return { refused: 'too_little', left: Math.max(0, balance + overdraft) }
  if (transfer.payeeId) {
    const left = customer.dailyLimit - (await sentSince(personId, new Date(now.getTime() - day), tx))
    if (transfer.amount > left) return { refused: 'over_limit', left: Math.max(0, left) }
  }
  const done = await move(transfer, customer.currency, now, tx)
  const { id, amount } = transfer
  await noteAct(
    { caller, act: 'transfer_done', data: { transferId: id, amount, currency: customer.currency }, now },
    tx,
  )
  return { transfer: done, balance: balance - amount }
}

function holdAccounts(ids: string[], tx: Tx) {
  return tx
    .select({ id: bankAccounts.id, overdraft: bankAccounts.overdraft })
    .from(bankAccounts)
    .where(inArray(bankAccounts.id, ids))
    .orderBy(bankAccounts.id)
    .for('update')
}

function demandFresh({ proposedAt }: TransferRow, now: Date) {
  const age = now.getTime() - proposedAt.getTime()
  if (age <= 0) throw new AppError('conflict', 'A transfer is confirmed after it was read out.')
  if (age > confirmWithinMs) throw new AppError('conflict', 'This transfer was asked for too long ago. Ask again.')
}

/** What went to payees since. */
async function sentSince(personId: string, since: Date, tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ sum: sql<string | null>`sum(${bankTransfers.amount})` })
    .from(bankTransfers)
    .where(
      and(
        eq(bankTransfers.personId, personId),
        eq(bankTransfers.status, 'done'),
        isNotNull(bankTransfers.payeeId),
        gt(bankTransfers.doneAt, since),
      ),
    )
  return Number(row?.sum ?? 0)
}

async function move(transfer: TransferRow, currency: typeof bankCustomers.$inferSelect.currency, now: Date, tx: Tx) {
  const { id, personId, fromAccountId, toAccountId, payeeId, amount, reference } = transfer
  const into = toAccountId ?? (await bankSide(currency, now, tx)).clearing
  const counterparty = await nameOf(toAccountId, payeeId, tx)
  const postings = [
    { accountId: fromAccountId, amount: -amount },
    { accountId: into, amount },
  ]
  const descriptor = `TRANSFER ${reference}`
  const [entryId] = await post([{ personId, kind: 'transfer', counterparty, descriptor, bookedAt: now, postings }], tx)
  const [done] = await tx
    .update(bankTransfers)
    .set({ status: 'done', doneAt: now, entryId: entryId ?? null })
    .where(eq(bankTransfers.id, id))
    .returning()
  if (!done) throw new AppError('internal')
  return done
}

async function nameOf(accountId: string | null, payeeId: string | null, tx: Tx): Promise<string> {
  if (payeeId) {
    const [payee] = await tx.select({ name: bankPayees.name }).from(bankPayees).where(eq(bankPayees.id, payeeId))
    return payee?.name ?? ''
  }
  const [account] = await tx
    .select({ kind: bankAccounts.kind })
    .from(bankAccounts)
    .where(eq(bankAccounts.id, accountId ?? ''))
  return { current: 'Current', savings: 'Savings', card: 'Credit card' }[account?.kind as string] ?? ''
}
