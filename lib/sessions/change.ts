import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { type Actor, hasScope, isStaff } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canEndSession, canWriteSession, isInvolved } from './access'
import { consentChange } from './consent'
import { findSession, lockSession } from './find'
import { chooseLocale } from './locale'
import { readableBy } from './readable'
import type { SessionView } from './schema'
import { viewSession } from './view'

/**
 * Changes what a session is for, which language it speaks, or whether it may be learned from. Language and consent are the person's own
 * word: staff cannot give it. Consent withdrawn deletes its examples. That somebody has been helped (`needsHelp: false`) is for staff to say.
 * @throws AppError `session_not_found`, `forbidden`.
 */
export async function changeSession(options: {
  actor: Actor
  sessionId: string
  trainingConsent?: boolean
  goal?: string | null
  theme?: string | null
  locale?: Locale
  needsHelp?: false
  now?: Date
}): Promise<SessionView> {
  const { actor, sessionId, trainingConsent, locale, needsHelp } = options
  const now = options.now ?? new Date()
  const found = await findSession(sessionId)
  if (!found || !canEndSession(actor, found.session)) throw new AppError('session_not_found')
  if (trainingConsent && !canWriteSession(actor, found.session)) {
    throw new AppError('forbidden', 'Only the person in it can say that a session may be learned from.')
  }
  if (locale && !canWriteSession(actor, found.session)) {
    throw new AppError('forbidden', 'Only the person in it chooses its language.')
  }
  if (needsHelp === false && !isStaff(actor) && !hasScope(actor, 'admin')) {
    throw new AppError('forbidden', 'Only staff can say that somebody has been helped.')
  }
  const changed = await db.transaction(async (tx) => {
    const locked = await lockSession(sessionId, tx)
    if (!locked) throw new AppError('session_not_found')
    const session = locale ? await chooseLocale(locked, locale, now, tx) : locked
    const next = {
      ...session,
      trainingConsent: trainingConsent ?? session.trainingConsent,
      goal: options.goal === undefined ? session.goal : options.goal,
      theme: options.theme === undefined ? session.theme : options.theme,
      needsHelpAt: needsHelp === false ? null : session.needsHelpAt,
      updatedAt: now,
    }
    const { goal, theme, needsHelpAt, updatedAt } = next
    await tx.update(sessions).set({ goal, theme, needsHelpAt, updatedAt }).where(eq(sessions.id, sessionId))
    const event = { sessionId, personId: session.personId, source: 'system' as const, occurredAt: now }
    // Whoever else looks at the list sees by this row that nobody waits any more.
    if (needsHelpAt !== session.needsHelpAt) await record([{ ...event, type: 'helped', data: {} }], tx)
    if (next.trainingConsent !== session.trainingConsent) {
      const { personId } = session
      await tx.execute(consentChange({ sessionId, personId, training: next.trainingConsent, at: now, now }))
    }
    return viewSession(readableBy(actor, next), found.customerId, now)
  })
  if (!isInvolved(actor, found.session)) {
    const fields = (['trainingConsent', 'goal', 'theme', 'locale', 'needsHelp'] as const).filter(
      (field) => options[field] !== undefined,
    )
    const { personId } = found.session
    await noteAudit({ actor, action: 'session_changed', personId, sessionId, detail: { fields }, now })
  }
  return changed
}
