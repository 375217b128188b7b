import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { DigestEvent } from './digest-read'
import { normaliseEndpoint, normaliseMethod } from './endpoint'
import { statusOf } from './event-data'

const minute = 60_000
const day = 86_400_000

/** A page that makes up addresses fills no table: past so many in a day the rest count together. */
const mostEndpoints = 500
let seen: { day: number; endpoints: Set<string> } | undefined

/** Counts the calls of outside interfaces, by the minute they happened in. */
export async function countCalls(events: DigestEvent[], now: Date, tx: Tx) {
  const calls = events.filter(({ source, type }) => source === 'log' && type === 'api_call')
  if (calls.length === 0) return
  const known = await endpointsOf(now, tx)
  const counts = new Map<string, { minute: Date; method: string; endpoint: string; calls: number; failures: number }>()
  for (const { data, at } of calls) {
    const endpoint = within(known, normaliseEndpoint(data.endpoint))
    const start = new Date(Math.floor(at.getTime() / minute) * minute)
    const method = normaliseMethod(data.method)
    const key = `${start.getTime()} ${method} ${endpoint}`
    const row = counts.get(key) ?? { minute: start, method, endpoint, calls: 0, failures: 0 }
    counts.set(key, { ...row, calls: row.calls + 1, failures: row.failures + (failed(data) ? 1 : 0) })
  }
  await tx.execute(sql`
    insert into api_minutes (minute, method, endpoint, calls, failures)
    select minute, method, endpoint, calls, failures
    from json_to_recordset(${JSON.stringify([...counts.values()])}::text::json)
      as r (minute timestamptz, method text, endpoint text, calls int, failures int)
    on conflict (minute, method, endpoint) do update
      set calls = api_minutes.calls + excluded.calls, failures = api_minutes.failures + excluded.failures`)
}

/** What the page says of it counts; else the status does (API.md: 200 to 399 is success). */
function failed({ success, status }: DigestEvent['data']): boolean {
  if (typeof success === 'boolean') return !success
  return status === 0 || (statusOf(status) ?? 0) >= 400
}

function within(known: Set<string>, endpoint: string): string {
  if (!known.has(endpoint) && known.size >= mostEndpoints) return 'other'
  known.add(endpoint)
  return endpoint
}

async function endpointsOf(now: Date, tx: Tx): Promise<Set<string>> {
  const today = Math.floor(now.getTime() / day)
  if (seen?.day !== today) {
    const rows = await tx.execute<{ endpoint: string }>(sql`
      select distinct endpoint from api_minutes where minute >= ${new Date(today * day).toISOString()}::timestamptz`)
    seen = { day: today, endpoints: new Set(rows.map(({ endpoint }) => endpoint)) }
  }
  return seen.endpoints
}
