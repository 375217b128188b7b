import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Channel, SessionType } from '@/db/enums'
import { type SessionData, sessions } from '@/db/schema/sessions'
import { AppError, sqlState } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import { moveTo, recordChannel, touch } from './devices'
import { endSession } from './end-session'
import { expiryAt } from './expiry'
import type { SessionRow } from './view'

export type NewSession = {
  personId: string | null
  type: SessionType
  channel: Channel
  /** Where that surface stands. */
  place?: string | null | undefined
  theme?: string | null
  phone?: string | null
  telegramChatId?: string | null
  outsideToken?: string | null
  createdByKeyId?: string | null
  createdByPersonId?: string | null
  locale?: string | null
  title?: string | null
  goal?: string | null
  trainingConsent?: boolean
  metadata?: Record<string, unknown>
  topicId?: string | null
  entryId?: string | null
}

const emptyData: SessionData = {
  cart: [],
  recent: [],
  last_action: null,
  chat_context: [],
  conversation_summary: '',
  last_recommended_skus: [],
}

/**
 * Writes a new session. Null when the person's running visit, or a running session of the same outside token, already stands.
 * @param beganAt when it began for whoever is in it, where that is told only later.
 * @throws AppError `not_found` for a person who is being erased at this moment.
 */
export async function insertSession(fields: NewSession, now: Date, tx: Tx, beganAt = now): Promise<SessionRow | null> {
  const { place, ...row } = fields
  const [session] = await writeSession(row, now, tx).catch((cause) => {
    if (sqlState(cause) === '23503') throw new AppError('not_found', undefined, { cause })
    throw cause
  })
  if (!session) return null
  await recordChannel(session, null, { channel: fields.channel, place }, beganAt, tx)
  return session
}

function writeSession(fields: Omit<NewSession, 'place'>, now: Date, tx: Tx) {
  return tx
    .insert(sessions)
    .values({
      id: newId(now.getTime()),
      ...fields,
      channels: [fields.channel],
      // Starting a recording in the extension is consent to learn from it.
      trainingConsent: fields.trainingConsent ?? fields.channel === 'extension',
      data: emptyData,
      createdAt: now,
      updatedAt: now,
      lastActivityAt: now,
      expiresAt: expiryAt(now, now),
    })
    .onConflictDoNothing()
    .returning()
}

/** The running visit of the person, brought to this surface, or a new session. Racing calls come to one visit. */
export async function openSession(
  fields: NewSession,
  now: Date,
  tx: Tx,
): Promise<{ session: SessionRow; restored: boolean }> {
  for (;;) {
    const running = fields.type === 'visit' && fields.personId ? await lockRunningVisit(fields.personId, tx) : null
    if (running && running.expiresAt > now) {
      log.info({ sessionId: running.id, channel: fields.channel }, '[CREATE_SESSION] Found existing session')
      const moved = await moveTo(running, fields, now, tx)
      const expiresAt = await touch(moved, now, tx)
      return { session: { ...moved, expiresAt }, restored: true }
    }
    if (running) await endSession({ sessionId: running.id, reason: 'expired', now }, tx)
    const session = await insertSession(fields, now, tx)
    if (session) return { session, restored: false }
  }
}

/** The running visit of a person, its row held till the transaction ends. */
export async function lockRunningVisit(personId: string, tx: Tx): Promise<SessionRow | null> {
  const running = and(eq(sessions.personId, personId), eq(sessions.type, 'visit'), eq(sessions.status, 'active'))
  const [session] = await tx.select().from(sessions).where(running).for('update')
  return session ?? null
}
