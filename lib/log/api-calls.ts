import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { aside } from '@/db/read-replica'
import type { Actor } from '@/lib/people/actor'
import type { ApiCallList, ErrorWindow } from './error-schema'
import { isLong, windowOf } from './error-window'
import { demandLogReader } from './query'

const most = 200

/**
 * Calls of outside interfaces in a time, those that fail most often first. `rate` is the share that failed, in percent to one decimal.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function listApiCalls(options: { actor: Actor; now?: Date } & ErrorWindow): Promise<ApiCallList> {
  demandLogReader(options.actor)
  const window = windowOf(options, options.now ?? new Date())
  const rows = await (isLong(window) ? aside(() => callsIn(window)) : callsIn(window))
  return { items: [...rows], nextCursor: null }
}

function callsIn({ from, to }: ReturnType<typeof windowOf>) {
  return db.execute<ApiCallList['items'][number]>(sql`
    select endpoint, method, sum(calls)::int as calls, sum(failures)::int as failures,
      round(100.0 * sum(failures) / sum(calls), 1)::float as rate
    from api_minutes where minute >= date_trunc('minute', ${from}::timestamptz) and minute <= ${to}::timestamptz
    group by endpoint, method order by failures desc, calls desc, endpoint, method limit ${most}`)
}
