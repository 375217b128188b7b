import { and, desc, eq, gt } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Channel } from '@/db/enums'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { addLogContext, log } from '@/lib/log'
import { type Actor, hasScope } from '@/lib/people/actor'
import { normalisePhone } from '@/lib/people/phone'
import { giveToken, moveTo } from './devices'
import { lockSession } from './find'
import type { SessionView } from './schema'
import { type SessionRow, viewSession } from './view'

/** How a trusted channel names the person whose session it goes on with. */
export type ChannelNames = { telegramId: string | null; phone: string | null; customerId: string | null }

/**
 * The session of a device's token, or, for a channel with a key of its own, of the person it names (who then gets a token).
 * With `channel` the session moves to that surface.
 * @throws AppError `session_not_found` when unknown, expired, ended or revoked.
 */
export async function restoreSession(
  options: { actor: Actor; names: ChannelNames; channel?: Channel; now?: Date },
  tx: Tx = db,
): Promise<{ session: SessionView; session_token?: string }> {
  const now = options.now ?? new Date()
  return tx.transaction(async (inner) => {
    const byDevice = options.actor.device
    const id = byDevice?.sessionId ?? (await namedSession(options.actor, options.names, now, inner))
    const found = id ? await lockSession(id, inner) : null
    if (found?.status !== 'active' || found.expiresAt <= now) {
      log.info('[RESTORE_SESSION] NOT FOUND')
      throw new AppError('session_not_found')
    }
    const session: SessionRow = options.channel ? await moveTo(found, options.channel, now, inner) : found
    const customerId = await customerIdOf(session, inner)
    addLogContext({ sessionId: session.id, channel: session.channel, ...(customerId ? { customerId } : {}) })
    log.info('[RESTORE_SESSION] SUCCESS')
    const view = viewSession(session, customerId, now)
    return byDevice
      ? { session: view }
      : { session: view, session_token: await giveToken(session.id, options.channel ?? session.channel, now, inner) }
  })
}

async function customerIdOf(session: SessionRow, tx: Tx): Promise<string | null> {
  if (!session.personId) return null
  const [person] = await tx
    .select({ customerId: people.customerId })
    .from(people)
    .where(eq(people.id, session.personId))
  return person?.customerId ?? null
}

async function namedSession(actor: Actor, names: ChannelNames, now: Date, tx: Tx): Promise<string | null> {
  if (!hasScope(actor, 'channel:whatsapp', 'channel:telegram')) return null
  const phone = names.phone ? normalisePhone(names.phone) : null
  const named = names.telegramId
    ? eq(sessions.telegramChatId, names.telegramId)
    : phone
      ? and(eq(sessions.phone, phone), eq(people.provisional, false))
      : names.customerId
        ? eq(people.customerId, names.customerId)
        : null
  if (!named) return null
  const [row] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(named, eq(sessions.type, 'visit'), eq(sessions.status, 'active'), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastActivityAt))
    .limit(1)
  return row?.id ?? null
}
