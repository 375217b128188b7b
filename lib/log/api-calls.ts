import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Actor } from '@/lib/people/actor'
import type { ApiCallList, ErrorWindow } from './error-schema'
import { windowOf } from './error-window'
import { demandLogReader } from './query'

const most = 200

/**
 * Calls of outside interfaces in a time, those that fail most often first. `rate` is the share that failed, in percent to one decimal.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function listApiCalls(options: { actor: Actor; now?: Date } & ErrorWindow): Promise<ApiCallList> {
  demandLogReader(options.actor)
  const { from, to } = windowOf(options, options.now ?? new Date())
  const rows = await db.execute<ApiCallList['items'][number]>(sql`
    select endpoint, method, sum(calls)::int as calls, sum(failures)::int as failures,
      round(100.0 * sum(failures) / sum(calls), 1)::float as rate
    from api_minutes where minute >= date_trunc('minute', ${from}::timestamptz) and minute <= ${to}::timestamptz
    group by endpoint, method order by failures desc, calls desc, endpoint, method limit ${most}`)
  return { items: [...rows], nextCursor: null }
}
