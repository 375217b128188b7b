import { and, eq, gt, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Channel, Locale } from '@/db/enums'
import { identities, people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { addLogContext, log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import { type Actor, hasScope } from '@/lib/people/actor'
import { normalisePhone } from '@/lib/people/phone'
import { giveToken, moveTo, type Surface } from './devices'
import { type FoundSession, findSession, lockSession } from './find'
import type { KioskHere } from './kiosk-schema'
import { whoStandsThere } from './kiosks/let-go'
import { holdAt, noteSurface } from './kiosks/presence'
import { bringLocale } from './locale'
import type { SessionView } from './schema'
import { type SessionRow, viewSession } from './view'

/** How a trusted channel names the person whose session it goes on with. */
export type ChannelNames = { telegramId: string | null; phone: string | null; customerId: string | null }

/**
 * The session of a device's token, or, for a channel with a key of its own, of the person it names (who then gets a token).
 * With `channel` the session moves to that surface, with `locale` it speaks that language; where nothing changes, nothing is written. A hold
 * whose visitor left the kiosk restores nothing there, and is let go.
 * @throws AppError `session_not_found` when unknown, expired, ended or revoked.
 */
export async function restoreSession(
  options: {
    actor: Actor
    names: ChannelNames
    channel?: Channel
    locale?: Locale
    kiosk?: KioskHere | null
    now?: Date
  },
  tx: Tx = db,
): Promise<{ session: SessionView; session_token?: string }> {
  const { names, channel, locale } = options
  const now = options.now ?? new Date()
  const actor = channel === 'kiosk' ? await whoStandsThere({ actor: options.actor, now }, tx) : options.actor
  const found = actor.device ? await findSession(actor.device.sessionId, tx) : await findNamed(actor, names, now, tx)
  if (!found || !lives(found.session, now)) throw notFound(options.channel)
  const kiosk = channel === 'kiosk' ? (options.kiosk ?? null) : null
  const moves = channel !== undefined && channel !== found.session.channel
  const changes = moves || (locale !== undefined && locale !== found.session.locale)
  const surface = channel && { channel, place: kiosk?.place }
  const session = changes ? await bring(found, { surface, locale }, now, tx) : found.session
  addLogContext({
    sessionId: session.id,
    channel: session.channel,
    ...(found.customerId ? { customerId: found.customerId } : {}),
  })
  log.info('[RESTORE_SESSION] SUCCESS')
  metrics.sessionRestores.inc({ channel: session.channel, outcome: 'restored' })
  const view = viewSession(session, found.customerId, now)
  if (actor.device) {
    if (channel) await noteSurface({ tokenId: actor.device.tokenId, channel, kiosk, now }, tx)
    return { session: view }
  }
  const holder = { channel: session.channel, device: null, ...holdAt(kiosk, now) }
  return { session: view, session_token: await giveToken(session.id, holder, now, tx) }
}

function lives(session: SessionRow, now: Date): boolean {
  return session.status === 'active' && session.expiresAt > now
}

function notFound(channel: Channel | undefined): AppError {
  log.info('[RESTORE_SESSION] NOT FOUND')
  metrics.sessionRestores.inc({ channel: channel ?? 'unknown', outcome: 'not_found' })
  return new AppError('session_not_found')
}

type Brought = { surface: Surface | undefined; locale: Locale | undefined }

async function bring(found: FoundSession, brought: Brought, now: Date, tx: Tx): Promise<SessionRow> {
  return tx.transaction(async (inner) => {
    const session = await lockSession(found.session.id, inner)
    if (!session || !lives(session, now)) throw notFound(brought.surface?.channel)
    const moved = brought.surface ? await moveTo(session, brought.surface, now, inner) : session
    return bringLocale(moved, brought.locale, now, inner)
  })
}

/** The running visit of the person whom a channel's key proves. A number that somebody only typed names nobody. */
async function findNamed(actor: Actor, names: ChannelNames, now: Date, tx: Tx): Promise<FoundSession | null> {
  const named = hasScope(actor, 'channel:whatsapp', 'channel:telegram') ? nameOf(names) : null
  if (!named) return null
  const [row] = await tx
    .selectDistinct({ session: sessions, customerId: people.customerId })
    .from(sessions)
    .innerJoin(people, and(eq(people.id, sessions.personId), isNull(people.disabledAt)))
    .leftJoin(identities, and(eq(identities.personId, people.id), isNotNull(identities.provenAt)))
    .where(and(named, eq(sessions.type, 'visit'), eq(sessions.status, 'active'), gt(sessions.expiresAt, now)))
  return row ?? null
}

function nameOf(names: ChannelNames): SQL | undefined | null {
  if (names.telegramId) return and(eq(identities.kind, 'telegram'), eq(identities.value, names.telegramId))
  const phone = names.phone ? normalisePhone(names.phone) : null
  if (phone) return and(eq(identities.kind, 'phone'), eq(identities.value, phone))
  return names.customerId ? eq(people.customerId, names.customerId) : null
}
