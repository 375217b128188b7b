import { and, eq, gt, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { kiosks } from '@/db/schema/kiosks'
import { env } from '@/lib/env'
import { AppError, sqlState } from '@/lib/errors'
import { sha256 } from '@/lib/ids'
import { refuseWhenSpent, spend } from '@/lib/limits'
import { log } from '@/lib/log'
import { canAdminister } from '@/lib/people/access'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { newToken } from '@/lib/people/tokens'
import { type KioskHere, type SetupCode, setupLength, setupSeconds } from '@/lib/sessions/kiosk-schema'
import { newCode, readCode } from '@/lib/sessions/one-time-code'
import { letGoOfKiosk } from './let-go'
import { viewHere } from './view'

const tryWindowSeconds = 5 * 60

/**
 * A one-time code by which a browser becomes this kiosk, shown this once. An earlier one works no more.
 * @param options.origin where the browser reaches us.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found`.
 */
export async function makeSetupCode(options: {
  actor: Actor
  id: string
  origin: string
  now?: Date
}): Promise<SetupCode> {
  const { actor, id, origin, now = new Date() } = options
  demand(actor, canAdminister(actor))
  const expiresAt = new Date(now.getTime() + setupSeconds * 1000)
  const code = await storeCode(id, expiresAt)
  await noteAudit({ actor, action: 'kiosk_code_made', detail: { kiosk: id }, now })
  return { code, url: `${origin}/kiosk/setup`, expires_at: expiresAt.toISOString() }
}

async function storeCode(id: string, codeExpiresAt: Date): Promise<string> {
  for (;;) {
    const code = newCode(setupLength)
    const stored = await db
      .update(kiosks)
      .set({ codeHash: sha256(code), codeExpiresAt })
      .where(and(eq(kiosks.id, id), isNull(kiosks.removedAt)))
      .returning({ id: kiosks.id })
      .catch((error) => {
        // Another kiosk has this very code.
        if (sqlState(error) === '23505') return null
        throw error
      })
    if (stored?.length === 0) throw new AppError('not_found')
    if (stored) return code
  }
}

/**
 * Makes a browser the kiosk that the code is for. What was that kiosk before is it no more, and lets go of what its visitor holds.
 * @returns the kiosk, and the secret that the browser keeps.
 * @throws AppError `code_not_found` for a code that is wrong, used or too old; `too_many` after LIMIT_CLAIM_FAILURES of those in five minutes.
 */
export async function registerKiosk(options: {
  code: string
  address: string
  now?: Date
}): Promise<{ kiosk: KioskHere; secret: string }> {
  const { address, now = new Date() } = options
  const limit = env().LIMIT_CLAIM_FAILURES
  await refuseWhenSpent('kiosk_code', address, limit, tryWindowSeconds)
  const code = readCode(options.code, setupLength)
  const registered = code ? await takeCode(code, now) : null
  if (registered) return registered
  // The try that fills the count is still told as a wrong code; the next one waits.
  await spend('kiosk_code', address, limit, tryWindowSeconds).catch(() => {})
  throw new AppError(
    'code_not_found',
    'It may be mistyped, used already, or older than half an hour. Ask for a new one.',
  )
}

async function takeCode(code: string, now: Date) {
  const { token: secret, hash } = newToken('tlp_')
  const [row] = await db
    .update(kiosks)
    .set({ tokenHash: hash, codeHash: null, codeExpiresAt: null, registeredAt: now, seenAt: now })
    .where(and(eq(kiosks.codeHash, sha256(code)), gt(kiosks.codeExpiresAt, now), isNull(kiosks.removedAt)))
    .returning()
  if (!row) return null
  await letGoOfKiosk(row.id, now)
  log.info({ kioskId: row.id }, 'Kiosk registered')
  return { kiosk: viewHere(row), secret }
}
