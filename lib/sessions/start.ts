import { db, type Tx } from '@/db/client'
import type { Channel, Locale, SessionType } from '@/db/enums'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { spend } from '@/lib/limits'
import { addLogContext, log, maskPhone } from '@/lib/log'
import { type Actor, hasScope } from '@/lib/people/actor'
import {
  findPerson,
  makeProvisional,
  type PersonRow,
  personByCustomerId,
  personByProof,
  signInOwner,
} from '@/lib/people/find-or-make'
import { normalisePhone } from '@/lib/people/phone'
import { checkPassword, refuseAfterFailures } from '@/lib/people/sign-in'
import { giveToken, moveTo, touch } from './devices'
import { lockSession } from './find'
import { openSession } from './open'
import type { SessionView } from './schema'
import { type SessionRow, viewSession } from './view'

export type StartOptions = {
  actor: Actor
  address: string
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
  now?: Date
}

export type Started = { session_token: string; restored: boolean; session: SessionView }

/** Who the session will belong to: somebody known, a number to be taken as a claim, or nobody. */
type Claim = { known: PersonRow } | { provisionalPhone: string } | { guest: true }

/**
 * Starts a session, or joins the running visit of a person who is known.
 * A phone number alone is a claim: it starts afresh and shows nothing of that number's past.
 * @throws AppError `missing_choice`, `invalid_phone`, `login_required`, `wrong_credentials`, `forbidden`, `too_many`.
 */
export async function startSession(options: StartOptions, tx: Tx = db): Promise<Started> {
  const now = options.now ?? new Date()
  const phone = options.phone === undefined ? null : normalisePhone(options.phone)
  log.info({ channel: options.channel, ...(phone ? { phone: maskPhone(phone) } : {}) }, '[CREATE_SESSION] Starting')
  if (options.phone !== undefined && !phone) {
    log.info({ channel: options.channel }, '[CREATE_SESSION] VALIDATION FAILED')
    throw new AppError('invalid_phone', 'Give the number with its country code, such as +91 98765 43210.')
  }
  await limitStarts(options)
  await demandWay(options, phone)
  // Proving somebody takes a hash of 55 ms: done before a transaction is open.
  const proven = phone ? await provenOwner(options, phone) : null
  return tx.transaction(async (inner) => {
    const again = proven ? null : await sameDevice(options, phone, now, inner)
    const { session, restored, person } = again ?? (await openFor(options, phone, proven, now, inner))
    const sessionToken = await giveToken(session.id, options.channel, now, inner)
    const customerId = person?.customerId ?? null
    addLogContext({ sessionId: session.id, channel: options.channel, ...(customerId ? { customerId } : {}) })
    log.info({ restored }, '[CREATE_SESSION] SUCCESS')
    return { session_token: sessionToken, restored, session: viewSession(session, customerId, now) }
  })
}

async function limitStarts({ actor, address }: StartOptions) {
  const { LIMIT_STARTS, LIMIT_ANONYMOUS_STARTS } = env()
  const caller = actor.person?.id ?? actor.key?.id
  if (caller) await spend('start', caller, LIMIT_STARTS, 60)
  else await spend('start_anonymous', address, LIMIT_ANONYMOUS_STARTS, 60)
}

function hasChannelKey(actor: Actor): boolean {
  return hasScope(actor, 'channel:whatsapp', 'channel:telegram')
}

async function demandWay(options: StartOptions, phone: string | null) {
  const { actor, telegram_chat_id: telegram } = options
  if (telegram !== undefined && !hasScope(actor, 'channel:telegram')) {
    throw new AppError('forbidden', 'Only a channel with its own key may name a messenger id.')
  }
  if (!phone && telegram === undefined && !options.guest && !actor.person) {
    throw new AppError('missing_choice', 'Give phone, telegram_chat_id or guest, or sign in first.')
  }
}

/** The account that signs in by this number, if the caller has shown to be it. Null when no account does. */
async function provenOwner(options: StartOptions, phone: string): Promise<PersonRow | null> {
  if (hasChannelKey(options.actor)) return null
  const owner = await signInOwner('phone', phone)
  if (!owner) return null
  if (options.actor.person?.id === owner) return findPerson(owner)
  const by = { account: `phone:${phone}`, address: options.address }
  if (options.password === undefined) {
    await refuseAfterFailures(by)
    throw new AppError('login_required', 'Sign in with the password of this number, or carry on as a guest.')
  }
  await checkPassword({ ...by, personId: owner, password: options.password })
  return findPerson(owner)
}

/** A device that types its own number again goes on with what it holds. */
async function sameDevice(options: StartOptions, phone: string | null, now: Date, tx: Tx) {
  if (!phone || !options.actor.device?.alive || options.actor.person) return null
  const session = await lockSession(options.actor.device.sessionId, tx)
  if (session?.status !== 'active' || session.phone !== phone || session.type !== options.type) return null
  const moved: SessionRow = await moveTo(session, options.channel, now, tx)
  const expiresAt = await touch(moved, now, tx)
  const person = session.personId ? await findPerson(session.personId, tx) : null
  return { session: { ...moved, expiresAt }, restored: true, person }
}

async function openFor(options: StartOptions, phone: string | null, proven: PersonRow | null, now: Date, tx: Tx) {
  const claim = proven ? { known: proven } : await claimOf(options, phone, now, tx)
  const person =
    'known' in claim
      ? claim.known
      : 'provisionalPhone' in claim
        ? await makeProvisional(claim.provisionalPhone, options.locale ?? null, now, tx)
        : null
  const opened = await openSession(
    {
      personId: person?.id ?? null,
      type: options.type,
      channel: options.channel,
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
  return { ...opened, person }
}

async function claimOf(options: StartOptions, phone: string | null, now: Date, tx: Tx): Promise<Claim> {
  const { actor, telegram_chat_id: telegram, customer_id: customerId } = options
  const vouches = hasChannelKey(actor) || hasScope(actor, 'sessions:write')
  if (customerId && vouches) return { known: await personByCustomerId(customerId, now, tx) }
  if (telegram !== undefined) return { known: await personByProof('telegram', telegram, now, tx) }
  if (phone && hasChannelKey(actor)) return { known: await personByProof('phone', phone, now, tx) }
  if (options.guest && !phone) return { guest: true }
  if (actor.person) {
    const person = await findPerson(actor.person.id, tx)
    if (person) return { known: person }
  }
  return phone ? { provisionalPhone: phone } : { guest: true }
}
