import type { Tx } from '@/db/client'
import { record } from '@/lib/events/record'
import type { BankCaller } from './access'

type Act =
  | 'accounts_opened'
  | 'balances_read'
  | 'transactions_read'
  | 'card_blocked'
  | 'card_unblocked'
  | 'password_given'
  | 'transfer_proposed'
  | 'transfer_done'

/** Writes on the session's timeline what was done at the bank counter: ids, kinds and sums, never the number of an account. */
export async function noteAct(
  { caller, act, data = {}, now }: { caller: BankCaller; act: Act; data?: Record<string, unknown>; now: Date },
  tx: Tx,
) {
  const { sessionId, personId } = caller
  const row = { sessionId, personId, type: 'bank', source: 'system' as const, data: { act, ...data }, occurredAt: now }
  await record([row], tx)
}
