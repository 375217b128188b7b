import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import { sql } from '@/db/client'
import { AppError } from './errors'
import { sha256 } from './ids'

/** rate-limiter-flexible speaks to `pg` clients; this gives it our pool instead, so that limits need no connection of their own. */
const client = {
  query: async ({ text, values }: { text: string; values: (string | number)[] }) => {
    const rows = await sql.unsafe(text, values, { prepare: true })
    return { rows, rowCount: rows.count }
  },
}

/** Keys are addresses and ids: none of them is stored as it is. */
const stored = (key: string) => sha256(key).toString('base64url')

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
    await limiter(name, points, seconds).consume(stored(key))
  } catch (reason) {
    if (!isRefusal(reason)) throw reason
    const retryAfter = Math.max(1, Math.ceil(reason.msBeforeNext / 1000))
    throw new AppError('too_many', `Try again in ${retryAfter} s.`, { retryAfter })
  }
}

/** @throws AppError `too_many` when the key has no point left; counts nothing. */
export async function refuseWhenSpent(name: string, key: string, points: number, seconds: number) {
  const state = await limiter(name, points, seconds).get(stored(key))
  if (!state || state.consumedPoints < points) return
  const retryAfter = Math.max(1, Math.ceil(state.msBeforeNext / 1000))
  throw new AppError('too_many', `Too many tries. Try again in ${retryAfter} s.`, { retryAfter })
}

/** Counts `by` for a key, which may be negative, and refuses nothing. @returns how many there are since the first in these `seconds`. */
export async function tally(name: string, key: string, seconds: number, by = 1): Promise<number> {
  return (await limiter(name, 1, seconds).penalty(stored(key), by)).consumedPoints
}

/** How many were counted for a key whose time is not over. */
export async function counted(name: string, key: string): Promise<number> {
  return (await limiter(name, 1, 1).get(stored(key)))?.consumedPoints ?? 0
}

// More than can be given back to it meanwhile.
const full = 1_000_000

/** Fills a key for `seconds`, whatever was counted, so that it has no point left until then and all of them after. */
export async function fill(name: string, key: string, seconds: number) {
  await limiter(name, 1, seconds).set(stored(key), full, seconds)
}

/** Forgets what was counted for a key. */
export async function forgive(name: string, key: string) {
  await limiter(name, 1, 1).delete(stored(key))
}

/** Forgets counts whose time is over. */
export async function forgetPast() {
  await sql`delete from rate_limits where expire < ${Date.now()}`
}
