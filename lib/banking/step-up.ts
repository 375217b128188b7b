import { db } from '@/db/client'
import { bankStepUps } from '@/db/schema/banking'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import type { Actor } from '@/lib/people/actor'
import { checkPassword } from '@/lib/people/sign-in'
import { isProvenPerson } from '@/lib/sessions/access'
import { findSession } from '@/lib/sessions/find'
import { provenPerson } from './access'
import { noteAct } from './note-act'
import type { StepUpView } from './schema'

const goodForMs = 5 * 60_000

/**
 * Takes a person's password again for a session of theirs: for five minutes money may be moved and cards changed in it.
 * @throws AppError `session_not_found` for everybody but a person who has shown to be the session's own, `wrong_credentials` (throttled as
 * a sign-in), `too_many`, `busy`.
 */
export async function stepUp(options: {
  actor: Actor
  address: string
  sessionId: string
  password: string
  now?: Date
}): Promise<StepUpView> {
  const { actor, address, sessionId, password } = options
  const found = isUuid(sessionId) ? await findSession(sessionId) : null
  const session = found?.session
  if (!session || !isProvenPerson(actor, session)) throw new AppError('session_not_found')
  const caller = { sessionId: session.id, personId: session.personId, proven: true }
  const personId = await provenPerson(caller, db)
  if (personId === null) throw new AppError('session_not_found')
  await checkPassword({ account: `person:${personId}`, address, personId, password })
  const now = options.now ?? new Date()
  const expiresAt = new Date(now.getTime() + goodForMs)
  await db.transaction(async (tx) => {
    await tx
      .insert(bankStepUps)
      .values({ sessionId: session.id, personId, expiresAt })
      .onConflictDoUpdate({ target: [bankStepUps.sessionId, bankStepUps.personId], set: { expiresAt } })
    await noteAct({ caller, act: 'password_given', now }, tx)
  })
  return { expires_at: expiresAt.toISOString() }
}
