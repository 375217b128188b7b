import { and, eq, gt, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Channel, Locale } from '@/db/enums'
import { handovers } from '@/db/schema/sessions'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { sha256 } from '@/lib/ids'
import { refuseWhenSpent, spend } from '@/lib/limits'
import { addLogContext, log } from '@/lib/log'
import type { Actor } from '@/lib/people/actor'
import { findPerson } from '@/lib/people/find-or-make'
import { countStart } from './count-start'
import { giveToken, moveTo, touch } from './devices'
import { lockSession } from './find'
import { isUnclaimed, joinSession } from './join'
import type { KioskHere } from './kiosk-schema'
import { holdAt } from './kiosks/presence'
import { bringLocale } from './locale'
import { readCode } from './one-time-code'
import { handoverLength } from './schema'
import type { Started } from './start'
import { viewSession } from './view'

/** A wrong code names no session, so tries are counted by where they come from. */
const tryWindowSeconds = 5 * 60

type Claim = {
  actor: Actor
  address: string
  code: string
  channel: Channel
  locale?: Locale
  device: string | null
  /** Whom the channel itself proves to be there; a newcomer is known by nothing else, so that nobody sees anything of them by it. */
  proven?: { personId: string; newcomer: boolean }
  /** The registered kiosk that the device is. */
  kiosk?: KioskHere | null
  now?: Date
}

/**
 * Takes a session up on another device by its one-time code, with the same standing as the device that gave it.
 * Whoever is signed in on this device, or proven by it, is joined by a guest's session that they take up. The devices that held it let go, but
 * where it joins a newcomer.
 * @throws AppError `code_not_found` for a code that is wrong, used or too old; `too_many` after LIMIT_CLAIM_FAILURES of those in five minutes.
 */
export function claimHandover(options: Claim, tx: Tx = db): Promise<Started> {
  return countStart(
    options.channel,
    () => claim(options, tx),
    () => 'claimed',
  )
}

async function claim(options: Claim, tx: Tx): Promise<Started> {
  const now = options.now ?? new Date()
  const limit = env().LIMIT_CLAIM_FAILURES
  await refuseWhenSpent('claim', options.address, limit, tryWindowSeconds)
  const code = readCode(options.code, handoverLength)
  const started = code ? await tx.transaction((inner) => takeUp({ ...options, code, now }, inner)) : null
  if (started) return started
  // The try that fills the count is still told as a wrong code; the next one waits.
  await spend('claim', options.address, limit, tryWindowSeconds).catch(() => {})
  throw new AppError(
    'code_not_found',
    'It may be mistyped, used already, or older than five minutes. Ask for a new one.',
  )
}

async function takeUp(options: Claim & { now: Date }, tx: Tx): Promise<Started | null> {
  const { actor, channel, now } = options
  const good = and(
    eq(handovers.codeHash, sha256(options.code)),
    isNull(handovers.claimedAt),
    gt(handovers.expiresAt, now),
  )
  const [handover] = await tx.update(handovers).set({ claimedAt: now }).where(good).returning()
  const held = handover ? await lockSession(handover.sessionId, tx) : null
  if (held?.status !== 'active' || held.expiresAt <= now) return null
  const { proven } = options
  const personId = proven?.personId ?? actor.person?.id
  const person = personId ? await findPerson(personId, tx) : null
  const joins = person !== null && (await isUnclaimed(held, tx))
  const holdsStay = proven?.newcomer ?? false
  const joined = joins ? await joinSession({ session: held, person, holdsStay, now }, tx) : held
  const kiosk = channel === 'kiosk' ? options.kiosk : null
  const moved = await bringLocale(
    await moveTo(joined, { channel, place: kiosk?.place }, now, tx),
    options.locale,
    now,
    tx,
  )
  const expiresAt = await touch(moved, now, tx)
  const owner = moved.personId ? await findPerson(moved.personId, tx) : null
  const signInId = person && person.id === owner?.id ? (actor.person?.tokenId ?? null) : null
  const holder = { channel, device: options.device, signInId, proven: signInId !== null, ...holdAt(kiosk, now) }
  const token = await giveToken(moved.id, holder, now, tx)
  addLogContext({ sessionId: moved.id, channel, ...(owner ? { customerId: owner.customerId } : {}) })
  log.info('[CLAIM_SESSION] SUCCESS')
  const session = viewSession({ ...moved, expiresAt }, owner?.customerId ?? null, now)
  return { session_token: token, restored: true, session }
}
