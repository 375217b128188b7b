import { randomInt, timingSafeEqual } from 'node:crypto'
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { phoneCodes } from '@/db/schema/messengers'
import { AppError } from '@/lib/errors'
import { newId, sha256 } from '@/lib/ids'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import { type Attempt, takeTry } from './sign-in-limits'

const lifeMs = 10 * 60_000
const mostTries = 5

const hashOf = (id: string, code: string) => sha256(`${id}:${code}`)

/** A new one-time code for a number, to be sent to this chat; those before it work no more. */
export async function makePhoneCode(phone: string, chatId: string, now: Date, tx: Tx): Promise<string> {
  const id = newId(now.getTime())
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await tx.delete(phoneCodes).where(eq(phoneCodes.phone, phone))
  const expiresAt = new Date(now.getTime() + lifeMs)
  await tx.insert(phoneCodes).values({ id, chatId, phone, codeHash: hashOf(id, code), createdAt: now, expiresAt })
  return code
}

/**
 * Uses a code up that was sent to a number: good once, for ten minutes and five tries, and each counts as a sign-in does.
 * @throws AppError `wrong_credentials`, `too_many`.
 */
export async function checkPhoneCode(attempt: Attempt & { phone: string; code: string; now: Date }) {
  const oneTry = await takeTry(attempt)
  const fitting = await fits(attempt).catch(async (error) => {
    await oneTry.givenBack()
    throw error
  })
  if (fitting) return oneTry.fitted()
  log.info({ reason: 'wrong_code' }, 'Sign-in refused')
  metrics.signInFailures.inc({ reason: 'wrong' })
  await oneTry.failed()
  throw new AppError('wrong_credentials')
}

async function fits({ phone, code, now }: { phone: string; code: string; now: Date }): Promise<boolean> {
  const good = and(eq(phoneCodes.phone, phone), isNull(phoneCodes.usedAt), gt(phoneCodes.expiresAt, now))
  const [tried] = await db
    .update(phoneCodes)
    .set({ tries: sql`${phoneCodes.tries} + 1` })
    .where(and(good, lt(phoneCodes.tries, mostTries)))
    .returning({ id: phoneCodes.id, codeHash: phoneCodes.codeHash })
  if (!tried || !timingSafeEqual(hashOf(tried.id, code.replace(/\s/g, '')), tried.codeHash)) return false
  const used = await db
    .update(phoneCodes)
    .set({ usedAt: now })
    .where(and(eq(phoneCodes.id, tried.id), isNull(phoneCodes.usedAt)))
    .returning({ id: phoneCodes.id })
  return used.length > 0
}
