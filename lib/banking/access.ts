import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { bankStepUps } from '@/db/schema/banking'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'

/** Who speaks at the bank counter: in which session, as whom, and whether they have shown to be that person. */
export type BankCaller = { sessionId: string; personId: string | null; proven: boolean }

/** The person a caller is for the bank; null for guests, for numbers that were typed, and for whoever has not shown to be the session's person. */
export async function provenPerson(caller: BankCaller, tx: Tx): Promise<string | null> {
  if (!caller.proven || caller.personId === null) return null
  const [row] = await tx
    .select({ id: people.id })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(
        eq(sessions.id, caller.sessionId),
        eq(sessions.type, 'visit'),
        eq(people.id, caller.personId),
        eq(people.provisional, false),
        isNull(people.disabledAt),
      ),
    )
  return row?.id ?? null
}

/** @throws AppError `not_signed_in` for everybody else than a person in a visit of their own. */
export async function demandPerson(caller: BankCaller, tx: Tx): Promise<string> {
  const personId = await provenPerson(caller, tx)
  if (personId === null) throw new AppError('not_signed_in', 'The bank counter speaks of money with whoever signed in.')
  return personId
}

/** Whether this person gave their password again in this session, less than five minutes ago. */
export async function hasSteppedUp(caller: BankCaller, now: Date, tx: Tx): Promise<boolean> {
  const { sessionId, personId } = caller
  if (personId === null) return false
  const own = and(eq(bankStepUps.sessionId, sessionId), eq(bankStepUps.personId, personId))
  const [row] = await tx
    .select({ sessionId: bankStepUps.sessionId })
    .from(bankStepUps)
    .where(and(own, gt(bankStepUps.expiresAt, now)))
  return row !== undefined
}

/** @throws AppError `not_signed_in`, `step_up_required`. */
export async function demandStepUp(caller: BankCaller, now: Date, tx: Tx): Promise<string> {
  const personId = await demandPerson(caller, tx)
  if (!(await hasSteppedUp(caller, now, tx))) throw new AppError('step_up_required')
  return personId
}
