import { and, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { SessionType } from '@/db/enums'
import { topics } from '@/db/schema/journal'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { spend } from '@/lib/limits'
import { log } from '@/lib/log'
import { type Actor, demand, hasScope, isStaff } from '@/lib/people/actor'
import { findPerson, personByOutsideId } from '@/lib/people/find-or-make'
import { countStart } from './count-start'
import { createPastSession, type DemoSession } from './create-past'
import { giveToken } from './devices'
import { openSession } from './open'

type Creating = {
  actor: Actor
  userId: string
  type: SessionType
  theme?: string
  topicId?: string
  metadata?: Record<string, unknown>
  userData?: Record<string, unknown>
  now?: Date
} & DemoSession

/**
 * Starts a session for a person whom the calling application names by an id of its own. Staff and keys that write sessions name anybody,
 * others only themselves. Whoever created it may write to it. A key with `admin` may have it begin in the past, or name it, so that it is
 * made once however often it is asked for.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found` also for a topic that is not the person's, `invalid`, `too_many`.
 */
export function createSession(options: Creating, tx: Tx = db) {
  return countStart(
    'api',
    () => create(options, tx),
    ({ session, timestamp }) => (session.createdAt < timestamp && !options.occurredAt ? 'restored' : 'new'),
  )
}

async function create(options: Creating, tx: Tx) {
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
    if (options.topicId) await demandTopicOf(person.id, options.topicId, inner)
    const fields = {
      personId: person.id,
      type: options.type,
      channel: 'api' as const,
      theme: options.theme ?? null,
      topicId: options.topicId ?? null,
      createdByKeyId: actor.key?.id ?? null,
      createdByPersonId: actor.person?.id ?? null,
      metadata: { ...options.metadata, ...(options.userData ? { userData: options.userData } : {}) },
    }
    const isDemo = hasScope(actor, 'admin') && (options.occurredAt ?? options.clientSessionId) !== undefined
    const session = isDemo
      ? await createPastSession(fields, options, now, inner)
      : (await openSession(fields, now, inner)).session
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

async function demandTopicOf(personId: string, topicId: string, tx: Tx) {
  const own = and(eq(topics.id, topicId), eq(topics.personId, personId))
  const [topic] = await tx.select({ id: topics.id }).from(topics).where(own)
  if (!topic) throw new AppError('not_found')
}
