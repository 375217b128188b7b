import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import { sql } from '@/db/client'
import { AppError } from './errors'

/** rate-limiter-flexible speaks to `pg` clients; this gives it our pool instead, so that limits need no connection of their own. */
const client = {
  query: async ({ text, values }: { text: string; values: (string | number)[] }) => {
    const rows = await sql.unsafe(text, values, { prepare: true })
    return { rows, rowCount: rows.count }
  },
}

const limiters = new Map<string, RateLimiterPostgres>()

function limiter(name: string, points: number, seconds: number): RateLimiterPostgres {
  const id = `${name}:${points}:${seconds}`
  let found = limiters.get(id)
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: client,
      storeType: 'client',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: seconds,
    })
    limiters.set(id, found)
  }
  return found
}

function isRefusal(reason: unknown): reason is RateLimiterRes {
  return typeof reason === 'object' && reason !== null && 'msBeforeNext' in reason
}

/**
 * Counts one use of `points` in `seconds` for a key, exactly, across copies and restarts.
 * @throws AppError `too_many` with the seconds to wait.
 */
export async function spend(name: string, key: string, points: number, seconds: number) {
  try {
    await limiter(name, points, seconds).consume(key)
  } catch (reason) {
    if (!isRefusal(reason)) throw reason
    const retryAfter = Math.max(1, Math.ceil(reason.msBeforeNext / 1000))
    throw new AppError('too_many', `Try again in ${retryAfter} s.`, { retryAfter })
  }
}

/** @throws AppError `too_many` when the key has no point left; counts nothing. */
export async function refuseWhenSpent(name: string, key: string, points: number, seconds: number) {
  const state = await limiter(name, points, seconds).get(key)
  if (!state || state.consumedPoints < points) return
  const retryAfter = Math.max(1, Math.ceil(state.msBeforeNext / 1000))
  throw new AppError('too_many', `Too many tries. Try again in ${retryAfter} s.`, { retryAfter })
}

/** Forgets what was counted for a key. */
export async function forgive(name: string, key: string, points: number, seconds: number) {
  await limiter(name, points, seconds).delete(key)
}

/** Forgets counts whose time is over. */
export async function forgetPast() {
  await sql`delete from rate_limits where expire < ${Date.now()}`
}
