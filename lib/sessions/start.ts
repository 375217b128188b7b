import { db, type Tx } from '@/db/client'
import type { Channel, Locale, SessionType } from '@/db/enums'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { spend } from '@/lib/limits'
import { addLogContext, log, maskPhone } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import { type Actor, hasScope } from '@/lib/people/actor'
import { findPerson, type PersonRow } from '@/lib/people/find-or-make'
import { demandPlaceInLine } from '@/lib/people/password'
import { normalisePhone } from '@/lib/people/phone'
import { countStart, newOrRestored } from './count-start'
import { giveToken, moveTo, revokeToken, type Surface, touch } from './devices'
import { lockSession } from './find'
import { joinSession, lockJoinable } from './join'
import type { KioskHere } from './kiosk-schema'
import { whoStandsThere } from './kiosks/let-go'
import { holdAt } from './kiosks/presence'
import { bringLocale } from './locale'
import { openSession } from './open'
import type { SessionView } from './schema'
import { type SessionRow, viewSession } from './view'
import { ownerOf, provenOwner } from './whose'

export type StartOptions = {
  actor: Actor
  address: string
  /** What the device calls itself, for the person's list of devices. */
  device?: string | null
  channel: Channel
  type: SessionType
  phone?: string
  telegram_chat_id?: string
  guest?: boolean
  password?: string
  code?: string
  customer_id?: string
  theme?: string
  locale?: Locale
  /** The registered kiosk that the device is. */
  kiosk?: KioskHere | null
  now?: Date
}

export type Started = { session_token: string; restored: boolean; session: SessionView }

type Opened = { session: SessionRow; restored: boolean; person: PersonRow | null; signedIn: boolean }

/**
 * Starts a session, or joins the running visit of a person who is known.
 * A phone number alone is a claim: it starts afresh and shows nothing of that number's past. A guest's or provisional session that the
 * device holds joins whoever signs in on it.
 * @throws AppError `missing_choice`, `invalid_phone`, `login_required`, `wrong_credentials`, `forbidden`, `too_many`.
 */
export function startSession(options: StartOptions, tx: Tx = db): Promise<Started> {
  return countStart(options.channel, () => start(options, tx), newOrRestored)
}

async function start(given: StartOptions, tx: Tx): Promise<Started> {
  const now = given.now ?? new Date()
  const atKiosk = given.channel === 'kiosk'
  const options = atKiosk ? { ...given, actor: await whoStandsThere({ actor: given.actor, now }, tx) } : given
  const phone = options.phone === undefined ? null : normalisePhone(options.phone)
  log.info({ channel: options.channel, ...(phone ? { phone: maskPhone(phone) } : {}) }, '[CREATE_SESSION] Starting')
  if (options.phone !== undefined && !phone) {
    log.info({ channel: options.channel }, '[CREATE_SESSION] VALIDATION FAILED')
    throw new AppError('invalid_phone', 'Give the number with its country code, such as +91 98765 43210.')
  }
  if (options.password !== undefined) demandPlaceInLine()
  await limitStarts(options)
  demandWay(options, phone)
  const proven = phone ? await provenOwner(options, phone) : null
  return tx.transaction(async (inner) => {
    const again = proven ? null : await sameDevice(options, phone, now, inner)
    const { session: found, restored, person, signedIn } = again ?? (await openFor(options, phone, proven, now, inner))
    const session = await bringLocale(found, options.locale, now, inner)
    const signInId = person && person.id === options.actor.person?.id ? options.actor.person.tokenId : null
    const { channel, device = null } = options
    const holder = { channel, device, signInId, proven: signedIn, ...holdAt(kioskOf(options), now) }
    const sessionToken = await giveToken(session.id, holder, now, inner)
    const customerId = person?.customerId ?? null
    if (phone && !customerId) metrics.startsWithoutCustomer.inc()
    addLogContext({ sessionId: session.id, channel: options.channel, ...(customerId ? { customerId } : {}) })
    log.info({ restored }, '[CREATE_SESSION] SUCCESS')
    return { session_token: sessionToken, restored, session: viewSession(session, customerId, now) }
  })
}

function kioskOf({ channel, kiosk }: StartOptions): KioskHere | null {
  return channel === 'kiosk' ? (kiosk ?? null) : null
}

function surfaceOf(options: StartOptions): Surface {
  return { channel: options.channel, place: kioskOf(options)?.place }
}

async function limitStarts({ actor, address }: StartOptions) {
  const { LIMIT_STARTS, LIMIT_ANONYMOUS_STARTS } = env()
  const caller = actor.person?.id ?? actor.key?.id
  if (caller) await spend('start', caller, LIMIT_STARTS, 60)
  else await spend('start_anonymous', address, LIMIT_ANONYMOUS_STARTS, 60)
}

function demandWay(options: StartOptions, phone: string | null) {
  const { actor, telegram_chat_id: telegram } = options
  if (telegram !== undefined && !hasScope(actor, 'channel:telegram')) {
    throw new AppError('forbidden', 'Only a channel with its own key may name a messenger id.')
  }
  if (!phone && telegram === undefined && !options.guest && !actor.person) {
    throw new AppError('missing_choice', 'Give phone, telegram_chat_id or guest, or sign in first.')
  }
}

/** A device that types its own number again goes on with what it holds. */
async function sameDevice(options: StartOptions, phone: string | null, now: Date, tx: Tx): Promise<Opened | null> {
  if (!phone || !options.actor.device?.alive || options.actor.person) return null
  const session = await lockSession(options.actor.device.sessionId, tx)
  if (session?.status !== 'active' || session.phone !== phone || session.type !== options.type) return null
  const person = await personOf(session, tx)
  return { ...(await carryOn(session, surfaceOf(options), now, tx)), person, signedIn: options.actor.device.proven }
}

async function carryOn(session: SessionRow, surface: Surface, now: Date, tx: Tx) {
  const moved = await moveTo(session, surface, now, tx)
  return { session: { ...moved, expiresAt: await touch(moved, now, tx) }, restored: true }
}

async function personOf(session: SessionRow, tx: Tx): Promise<PersonRow | null> {
  return session.personId ? findPerson(session.personId, tx) : null
}

async function openFor(
  options: StartOptions,
  phone: string | null,
  proven: PersonRow | null,
  now: Date,
  tx: Tx,
): Promise<Opened> {
  const { person, signedIn } = await ownerOf(options, phone, proven, now, tx)
  if (person && signedIn && options.type === 'visit') {
    const held = await heldBy(options.actor, person, now, tx)
    if (held) {
      const joined = await joinSession({ session: held, person, now }, tx)
      return { ...(await carryOn(joined, surfaceOf(options), now, tx)), person, signedIn }
    }
  }
  const opened = await openSession(
    {
      personId: person?.id ?? null,
      type: options.type,
      ...surfaceOf(options),
      theme: options.theme ?? null,
      phone,
      telegramChatId: options.telegram_chat_id ?? null,
      createdByKeyId: options.actor.key?.id ?? null,
      createdByPersonId: options.actor.person?.id ?? null,
      locale: options.locale ?? null,
    },
    now,
    tx,
  )
  return { ...opened, person, signedIn }
}

/** The device's own visit that may join the person. Its hold on another person's session ends when somebody else signs in on it. */
async function heldBy({ device }: Actor, person: PersonRow, now: Date, tx: Tx): Promise<SessionRow | null> {
  const joinable = await lockJoinable(device, now, tx)
  if (joinable) return joinable.type === 'visit' ? joinable : null
  const session = device ? await lockSession(device.sessionId, tx) : null
  if (device && session?.personId && session.personId !== person.id) await revokeToken(device.tokenId, now, tx)
  return null
}
