import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { bankAccounts, bankPayees, bankTransfers } from '@/db/schema/banking'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { type BankCaller, demandPerson } from './access'
import { noteAct } from './note-act'

/** Where the money goes: another account of one's own, or a payee who is known. */
export type Destination = { accountId: string } | { payeeId: string }

export type TransferRow = typeof bankTransfers.$inferSelect

/**
 * Writes down a transfer that somebody wants, to be confirmed. Nothing moves yet. The same key again is the same transfer.
 * @throws AppError `not_signed_in`, `not_found` for accounts and payees that are not theirs, `invalid` for no sum or no way between the two,
 * `conflict` when the key came with another transfer.
 */
export async function proposeTransfer(
  options: { caller: BankCaller; key: string; fromAccountId: string; to: Destination; amount: number; now: Date },
  tx: Tx,
): Promise<TransferRow> {
  const { caller, key, fromAccountId, to, amount, now } = options
  const personId = await demandPerson(caller, tx)
  const currency = await demandWay(personId, fromAccountId, to, tx)
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > 2_000_000_000) {
    throw new AppError('invalid', 'Give a sum above nothing.')
  }
  const wanted = {
    fromAccountId,
    toAccountId: 'accountId' in to ? to.accountId : null,
    payeeId: 'payeeId' in to ? to.payeeId : null,
    amount,
  }
  const reference = sql<string>`'B' || nextval('bank_references')`
  const [made] = await tx
    .insert(bankTransfers)
    .values({ id: newId(now.getTime()), personId, key, reference, ...wanted, status: 'proposed', proposedAt: now })
    .onConflictDoNothing({ target: [bankTransfers.personId, bankTransfers.key] })
    .returning()
  if (made) {
    await noteAct({ caller, act: 'transfer_proposed', data: { transferId: made.id, amount, currency }, now }, tx)
    return made
  }
  const known = and(eq(bankTransfers.personId, personId), eq(bankTransfers.key, key))
  const [stored] = await tx.select().from(bankTransfers).where(known)
  if (!stored) throw new AppError('conflict')
  const same =
    stored.fromAccountId === fromAccountId &&
    stored.toAccountId === wanted.toAccountId &&
    stored.payeeId === wanted.payeeId &&
    stored.amount === amount
  if (!same) throw new AppError('conflict', 'This key stands for another transfer.')
  return stored
}

/** From a current or savings account of one's own, to another of them, to one's card, or to a payee. */
async function demandWay(personId: string, fromAccountId: string, to: Destination, tx: Tx) {
  const ids = [fromAccountId, ...('accountId' in to ? [to.accountId] : [])]
  const accounts = await tx
    .select({ id: bankAccounts.id, kind: bankAccounts.kind, currency: bankAccounts.currency })
    .from(bankAccounts)
    .where(and(inArray(bankAccounts.id, ids), eq(bankAccounts.personId, personId)))
  const payees =
    'payeeId' in to
      ? await tx
          .select({ id: bankPayees.id })
          .from(bankPayees)
          .where(and(eq(bankPayees.id, to.payeeId), eq(bankPayees.personId, personId)))
      : [to]
  const from = accounts.find(({ id }) => id === fromAccountId)
  if (!from || accounts.length < new Set(ids).size || payees.length === 0) throw new AppError('not_found')
  if ('accountId' in to && to.accountId === fromAccountId) throw new AppError('invalid', 'It is the same account.')
  if (from.kind === 'card') throw new AppError('invalid', 'Nothing is sent from a card.')
  return from.currency
}
