import { db, type Tx } from '@/db/client'
import type { SessionType } from '@/db/enums'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { spend } from '@/lib/limits'
import { log } from '@/lib/log'
import { type Actor, demand, hasScope, isStaff } from '@/lib/people/actor'
import { findPerson, personByOutsideId } from '@/lib/people/find-or-make'
import { giveToken } from './devices'
import { openSession } from './open'

/**
 * Starts a session for a person whom the calling application names by an id of its own. Staff and keys that write sessions name anybody,
 * others only themselves. Whoever created it may write to it.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`, `too_many`.
 */
export async function createSession(
  options: {
    actor: Actor
    userId: string
    type: SessionType
    theme?: string
    metadata?: Record<string, unknown>
    userData?: Record<string, unknown>
    now?: Date
  },
  tx: Tx = db,
) {
  const { actor, userId } = options
  const now = options.now ?? new Date()
  const namesAnybody = isStaff(actor) || hasScope(actor, 'sessions:write')
  demand(actor, namesAnybody || actor.person !== null)
  await spend('start', actor.person?.id ?? actor.key?.id ?? '', env().LIMIT_STARTS, 60)
  return tx.transaction(async (inner) => {
    const self = actor.person && !namesAnybody ? await findPerson(actor.person.id, inner) : null
    if (!namesAnybody && self?.id !== userId && self?.customerId !== userId) throw new AppError('not_found')
    const person = self ?? (await personByOutsideId(userId, now, inner))
    if (person.disabledAt) throw new AppError('forbidden', 'This account is closed.')
    const { session } = await openSession(
      {
        personId: person.id,
        type: options.type,
        channel: 'api',
        theme: options.theme ?? null,
        createdByKeyId: actor.key?.id ?? null,
        createdByPersonId: actor.person?.id ?? null,
        metadata: { ...options.metadata, ...(options.userData ? { userData: options.userData } : {}) },
      },
      now,
      inner,
    )
    const sessionToken = await giveToken(session.id, { channel: 'api', device: null }, now, inner)
    log.info({ sessionId: session.id, customerId: person.customerId }, 'Session created via REST API')
    const named = {
      sessionId: session.id,
      userId,
      type: session.type,
      status: session.status,
      createdAt: session.createdAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
    }
    return { sessionId: session.id, sessionToken, chatSession: named, session: named, timestamp: now.toISOString() }
  })
}
