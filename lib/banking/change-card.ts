import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { BankCardStatus } from '@/db/enums'
import { bankCards } from '@/db/schema/banking'
import { AppError } from '@/lib/errors'
import { type BankCaller, demandStepUp } from './access'
import { noteAct } from './note-act'

/**
 * Blocks a card, or opens it again. One that is so already stays as it is.
 * @throws AppError `not_signed_in`, `step_up_required`, `not_found` for what is no card of theirs.
 */
export async function changeCard(
  { caller, cardId, status, now }: { caller: BankCaller; cardId: string; status: BankCardStatus; now: Date },
  tx: Tx,
): Promise<{ changed: boolean }> {
  const personId = await demandStepUp(caller, now, tx)
  const own = and(eq(bankCards.id, cardId), eq(bankCards.personId, personId))
  const [card] = await tx.select().from(bankCards).where(own).for('update')
  if (!card) throw new AppError('not_found')
  if (card.status === status) return { changed: false }
  await tx.update(bankCards).set({ status, changedAt: now }).where(own)
  const act = status === 'blocked' ? 'card_blocked' : 'card_unblocked'
  await noteAct({ caller, act, data: { cardId, lastFour: card.lastFour }, now }, tx)
  return { changed: true }
}
