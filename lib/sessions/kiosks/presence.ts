import { and, eq, isNotNull, sql as query } from 'drizzle-orm'
import { sql, type Tx } from '@/db/client'
import type { Channel } from '@/db/enums'
import { sessionTokens } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { defaultKioskSettings, type KioskHere, type KioskSettings } from '@/lib/sessions/kiosk-schema'

const secondsOf = ({ idleSeconds, warnSeconds }: KioskSettings) => idleSeconds + warnSeconds

/** What a registered kiosk writes on the hold it is given. */
export function holdAt(kiosk: KioskHere | null | undefined, now: Date) {
  if (!kiosk) return {}
  return { kioskId: kiosk.id, presentUntil: new Date(now.getTime() + secondsOf(kiosk.settings) * 1000) }
}

/**
 * The visitor of a kiosk touched it: they count as present for its idle and its warning time from now.
 * @throws AppError `session_not_found` without a token.
 */
export async function notePresence(options: { actor: Actor; now?: Date }) {
  const { actor, now = new Date() } = options
  const [row] = await sql<{ until: string }[]>`
    update session_tokens t set present_until = ${now.toISOString()}::timestamptz + make_interval(secs => coalesce(
      (select (settings ->> 'idleSeconds')::int + (settings ->> 'warnSeconds')::int from kiosks where id = t.kiosk_id),
      ${secondsOf(defaultKioskSettings)}::int))
    where id = ${actor.device?.tokenId ?? null} and revoked_at is null
    returning present_until as until`
  if (!row) throw new AppError('session_not_found')
  return { present_until: new Date(row.until).toISOString() }
}

/** A device that held the session already brings it to another surface: at a registered kiosk it has a visitor to lose, elsewhere none. */
export async function noteSurface(
  options: { tokenId: string; channel: Channel; kiosk: KioskHere | null | undefined; now: Date },
  tx: Tx,
) {
  const { tokenId, channel, kiosk, now } = options
  const hold = eq(sessionTokens.id, tokenId)
  if (channel !== 'kiosk') {
    const left = { kioskId: null, presentUntil: null }
    await tx
      .update(sessionTokens)
      .set(left)
      .where(and(hold, isNotNull(sessionTokens.presentUntil)))
  } else if (kiosk) {
    const { kioskId, presentUntil } = holdAt(kiosk, now)
    // Coming back is no sign of the visitor: their time goes on.
    const until = query`coalesce(${sessionTokens.presentUntil}, ${presentUntil?.toISOString()}::timestamptz)`
    await tx.update(sessionTokens).set({ kioskId, presentUntil: until }).where(hold)
  }
}
