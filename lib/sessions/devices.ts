import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Channel } from '@/db/enums'
import { sessions, sessionTokens } from '@/db/schema/sessions'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import { newToken } from '@/lib/people/tokens'
import { expiryAt } from './expiry'
import type { SessionRow } from './view'

/**
 * Where a secret goes: the surface, what its owner would call the device, the sign-in of the browser that will hold it, or the registered
 * kiosk that it is, and till when its visitor counts as present.
 */
export type Holder = {
  channel: Channel
  device: string | null
  signInId?: string | null
  /** Whether they have shown to be the session's person. */
  proven?: boolean
  kioskId?: string
  presentUntil?: Date
}

/** A surface, and where it stands if that is known. */
export type Surface = { channel: Channel; place?: string | null | undefined }

/** Gives a device a secret of its own for the session. Only its hash is kept. */
export async function giveToken(sessionId: string, holder: Holder, now: Date, tx: Tx): Promise<string> {
  const { token, hash } = newToken('tls_')
  await tx
    .insert(sessionTokens)
    .values({ id: newId(now.getTime()), sessionId, tokenHash: hash, createdAt: now, ...holder })
  return token
}

/** Takes every device's hold on a session away. */
export async function revokeTokens(sessionId: string, now: Date, tx: Tx) {
  const living = and(eq(sessionTokens.sessionId, sessionId), isNull(sessionTokens.revokedAt))
  await tx.update(sessionTokens).set({ revokedAt: now }).where(living)
}

/** Takes one device's hold on its session away. */
export async function revokeToken(tokenId: string, now: Date, tx: Tx = db) {
  await tx
    .update(sessionTokens)
    .set({ revokedAt: now })
    .where(and(eq(sessionTokens.id, tokenId), isNull(sessionTokens.revokedAt)))
}

/** Whether another device still holds the session. */
export async function othersHold(sessionId: string, tokenId: string, tx: Tx): Promise<boolean> {
  const [row] = await tx
    .select({ id: sessionTokens.id })
    .from(sessionTokens)
    .where(and(eq(sessionTokens.sessionId, sessionId), ne(sessionTokens.id, tokenId), isNull(sessionTokens.revokedAt)))
    .limit(1)
  return row !== undefined
}

/** Moves the session to a surface: `channels` grows without repeats and the change lands on the timeline. The row must be locked. */
export async function moveTo(session: SessionRow, to: Surface, now: Date, tx: Tx): Promise<SessionRow> {
  const { channel } = to
  if (session.channel === channel) return session
  const from = session.channel
  const channels = session.channels.includes(channel) ? session.channels : [...session.channels, channel]
  await tx.update(sessions).set({ channel, channels, updatedAt: now }).where(eq(sessions.id, session.id))
  await recordChannel(session, from, to, now, tx)
  if (channels !== session.channels) {
    log.info({ sessionId: session.id, channel }, `Added channel ${channel} to metadata.channels`)
  }
  return { ...session, channel, channels, updatedAt: now }
}

export async function recordChannel(
  session: Pick<SessionRow, 'id' | 'personId'>,
  from: Channel | null,
  to: Surface,
  now: Date,
  tx: Tx,
) {
  const event = { sessionId: session.id, personId: session.personId, type: 'channel', source: 'system' as const }
  const data = { from, to: to.channel, ...(to.place ? { place: to.place } : {}) }
  await record([{ ...event, data, occurredAt: now }], tx)
}

/**
 * An accepted write counts as activity: the expiry slides. At most one write a second, and never shortened by a race.
 * @returns the expiry in force.
 */
export async function touch(session: SessionRow, now: Date, tx: Tx = db): Promise<Date> {
  if (now.getTime() - session.lastActivityAt.getTime() < 1000) return session.expiresAt
  const expiresAt = expiryAt(session.createdAt, now)
  await tx
    .update(sessions)
    .set({
      lastActivityAt: sql`greatest(${sessions.lastActivityAt}, ${now.toISOString()}::timestamptz)`,
      expiresAt: sql`greatest(${sessions.expiresAt}, ${expiresAt.toISOString()}::timestamptz)`,
      updatedAt: now,
    })
    .where(eq(sessions.id, session.id))
  return expiresAt > session.expiresAt ? expiresAt : session.expiresAt
}
