import { sql } from '@/db/client'
import { env } from '@/lib/env'
import { idChecks } from './check-ids'
import type { OperationsView } from './schema'

const day = 86_400_000
const tablesShown = 8
const foundShown = 10
// Those who keep their account keep their sessions: behind so many of them nobody looks further.
const oldestLookedAt = 5000
const unusedDays = 90

const iso = (at: string | null | undefined) => (at ? new Date(at).toISOString() : null)

/** The largest tables, and by how much the database has grown in a week, or since it is known. */
export async function readGrowth(bytes: number): Promise<Pick<OperationsView['database'], 'tables' | 'grown'>> {
  const [tables, [before]] = await Promise.all([
    sql<{ name: string; bytes: number; rows: number }[]>`
      select relname as name, pg_total_relation_size(relid)::float8 as bytes, n_live_tup::float8 as rows
      from pg_stat_user_tables where schemaname = 'public' order by 2 desc limit ${tablesShown}`,
    sql<{ day: string; bytes: number }[]>`
      select day::text, bytes::float8 from database_days where day < current_date order by abs(current_date - 7 - day), day limit 1`,
  ])
  return { tables: [...tables], grown: before ? { bytes: bytes - before.bytes, since: before.day } : null }
}

export async function readWorkers(): Promise<OperationsView['workers']> {
  const rows = await sql<{ id: string; seen_at: string; alive: boolean }[]>`
    select id, seen_at, seen_at > now() - interval '20 seconds' as alive from workers
    where id <> 'check_sessions' order by seen_at desc limit 10`
  return rows.map(({ id, seen_at, alive }) => ({ id: id.slice(-8), seen_at: iso(seen_at) ?? '', alive }))
}

export async function readRetention(): Promise<OperationsView['retention']> {
  const [[next], [last]] = await Promise.all([
    sql<{ at: string | null }[]>`
      select min(s.last_activity_at) as at from (
        select person_id, last_activity_at from sessions where status in ('completed', 'failed')
        order by last_activity_at limit ${oldestLookedAt}
      ) s left join people p on p.id = s.person_id where p.id is null or p.provisional`,
    sql<{ at: string; sessions: number }[]>`
      select checked_at as at, looked::int as sessions from checks where name = 'retention'`,
  ])
  const days = env().RETENTION_DAYS
  return {
    days,
    next_at: next?.at ? new Date(Date.parse(next.at) + days * day).toISOString() : null,
    last_ran: last ? { at: iso(last.at) ?? '', sessions: last.sessions } : null,
  }
}

type Found = OperationsView['checks']['ids']['found'][number]
type Ids = { at: string | null; whole: string | null; looked: number; violations: number; found: Found[] }

export async function readChecks(): Promise<OperationsView['checks']> {
  const [[ids], [pipeline]] = await Promise.all([
    sql<Ids[]>`
      select min(checked_at) as at, case when bool_and(rounded_at is not null) then min(rounded_at) end as whole, coalesce(sum(looked), 0)::float8 as looked,
        coalesce(sum(violations), 0)::int as violations,
        coalesce((select json_agg(one) from (
          select substr(c.name, ${idChecks.length + 1}) as table, breach ->> 'what' as what, breach ->> 'sessionId' as session_id
          from checks c, jsonb_array_elements(c.found) breach where starts_with(c.name, ${idChecks}) limit ${foundShown}
        ) one), '[]') as found
      from checks where starts_with(name, ${idChecks})`,
    sql<{ at: string }[]>`select seen_at as at from workers where id = 'check_sessions'`,
  ])
  const { at = null, whole = null, looked = 0, violations = 0, found = [] } = ids ?? {}
  return { pipeline_at: iso(pipeline?.at), ids: { at: iso(at), whole_at: iso(whole), looked, violations, found } }
}

export async function readKeys(): Promise<OperationsView['keys']> {
  const [keys] = await sql<OperationsView['keys'][]>`
    select count(*)::int as alive,
      count(*) filter (where coalesce(last_used_at, created_at) < now() - make_interval(days => ${unusedDays}))::int as unused
    from api_keys where revoked_at is null`
  return keys ?? { alive: 0, unused: 0 }
}

type Webhooks = { rules: number; delivered: string | null; failed: string | null; failure: string | null }

export async function readWebhooks(): Promise<OperationsView['webhooks']> {
  const [row] = await sql<Webhooks[]>`
    select (select count(*)::int from alert_rules where webhook_url is not null and enabled) as rules,
      (select max(delivered_at) from alert_deliveries) as delivered, failed.failed_at as failed, failed.error as failure
    from (select 1) one left join lateral (
      select failed_at, error from alert_deliveries where failed_at is not null order by failed_at desc limit 1) failed on true`
  const { rules = 0, delivered = null, failed = null, failure = null } = row ?? {}
  return { rules, delivered_at: iso(delivered), failed_at: iso(failed), failure }
}

export async function hasSessions(): Promise<boolean> {
  const [row] = await sql<{ some: boolean }[]>`select exists (select from sessions) as some`
  return row?.some ?? false
}
