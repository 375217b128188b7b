import { type SQL, sql } from 'drizzle-orm'
import { pipelineRuns } from '@/db/schema/pipeline'
import {
  alertHits,
  alerts,
  apiMinutes,
  errorGroups,
  errorHours,
  errorSightings,
  sessionProgress,
} from '@/db/schema/session-log'
import { sessions } from '@/db/schema/sessions'
import type { AlertSettings } from './alert-schema'
import { normaliseEndpoint } from './endpoint'

/** Rules of one kind. */
export type RulesOf<K extends keyof AlertSettings> = { id: string; settings: AlertSettings[K] }[]

/** Who has given no sign for so long has gone, and is not stuck. */
const goneMinutes = 30

/** A failed run is news for a day; its session may have waited a week to be worked. */
const newsHours = 24
const runDays = 7

const ago = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
/** The whole minute in which the window begins: what is counted by minutes has windows up to a minute longer. */
const minuteAgo = (now: Date, minutes: number) => `${ago(now, minutes).slice(0, 16)}:00.000Z`
const earliest = (times: string[]) => times.toSorted()[0] ?? ''
const latest = (times: string[]) => times.toSorted().at(-1) ?? ''
const iso = (time: SQL) => sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const told = (rules: object[]) => sql`${JSON.stringify(rules)}::jsonb`

/*
 * Each condition yields `rule_id, subject, session_id, facts, true_since` for whatever its rules are true of now, `true_since` being when
 * the first thing happened that makes it so. Beside a window of its own each rule has the widest window of all as a constant, by which the planner
 * sees how little of the table is meant.
 */

/** N people with the same error in M minutes. Groups that were merged count as one. */
export function sameError(rules: RulesOf<'same_error'>, now: Date): SQL {
  const rows = rules.map(({ id, settings }) => ({ ...settings, id, after: ago(now, settings.minutes) }))
  return sql`
    select r.id as rule_id, hit.fingerprint as subject, null::uuid as session_id,
      jsonb_build_object('people', hit.people, 'sessions', hit.sessions, 'errors', hit.errors, 'since', ${iso(sql`hit.since`)},
        'step', place.step, 'stepName', p.steps ->> place.step) as facts,
      hit.true_since
    from jsonb_to_recordset(${told(rows)}) as r(id uuid, people int, after timestamptz, fingerprint text)
    cross join lateral (
      select coalesce((select merged_into from ${errorGroups} where fingerprint = r.fingerprint), r.fingerprint) as fingerprint
    ) wanted
    cross join lateral (
      select coalesce(g.merged_into, s.fingerprint) as fingerprint, array_agg(distinct s.fingerprint) as fingerprints,
        count(distinct s.who)::int as people, count(*)::int as sessions, sum(s.count)::int as errors,
        min(s.first_seen_at) as since, min(s.last_seen_at) as true_since,
        (array_agg(s.session_id order by s.last_seen_at desc))[1] as latest
      from ${errorSightings} s left join ${errorGroups} g on g.fingerprint = s.fingerprint
      where s.last_seen_at > ${earliest(rows.map((row) => row.after))}::timestamptz and s.last_seen_at > r.after
        and (r.fingerprint is null or coalesce(g.merged_into, s.fingerprint) = wanted.fingerprint)
      group by 1 having count(distinct s.who) >= r.people
    ) hit
    left join lateral (
      select case when min(h.step) = max(h.step) and min(h.step) >= 0 then min(h.step) end as step
      from ${errorHours} h where h.fingerprint = any(hit.fingerprints) and h.hour >= date_trunc('hour', r.after)
    ) place on true
    left join ${sessionProgress} p on p.session_id = hit.latest and jsonb_typeof(p.steps) = 'array'`
}

/** No step forward for M minutes after an error, of somebody who is still there. */
export function stuck(rules: RulesOf<'stuck'>, now: Date): SQL {
  const rows = rules.map(({ id, settings }) => ({ id, before: ago(now, settings.minutes) }))
  return sql`
    select r.id, p.session_id::text, p.session_id,
      jsonb_build_object('errors', p.errors_since_step, 'since', ${iso(sql`p.first_error_since_step`)}, 'step', p.step,
        'stepName', p.step_name),
      p.first_error_since_step
    from jsonb_to_recordset(${told(rows)}) as r(id uuid, before timestamptz)
    join ${sessionProgress} p on p.first_error_since_step <= r.before
    where p.first_error_since_step <= ${latest(rows.map((row) => row.before))}::timestamptz
      and p.last_sign_at > ${ago(now, goneMinutes)}::timestamptz
      -- Asked of each by its key: a join could go through all that run, for each who is stuck.
      and (
        select s.status = 'active' and s.expires_at > ${now.toISOString()}::timestamptz
        from ${sessions} s where s.id = p.session_id)`
}

/** P percent of the calls of an endpoint fail, of at least N in M minutes. */
export function apiFailures(rules: RulesOf<'api_failures'>, now: Date): SQL {
  const rows = rules.map(({ id, settings }) => ({
    ...settings,
    id,
    endpoint: settings.endpoint === null ? null : normaliseEndpoint(settings.endpoint),
    after: minuteAgo(now, settings.minutes),
  }))
  return sql`
    select r.id, m.method || ' ' || m.endpoint, null::uuid,
      jsonb_build_object('calls', m.calls, 'failures', m.failures, 'percent', round(100.0 * m.failures / m.calls)::int,
        'since', ${iso(sql`m.since`)}),
      m.since
    from jsonb_to_recordset(${told(rows)}) as r(id uuid, endpoint text, percent int, calls int, after timestamptz)
    cross join lateral (
      select method, endpoint, sum(calls)::int as calls, sum(failures)::int as failures,
        min(minute) filter (where failures > 0) as since
      from ${apiMinutes}
      where minute >= ${earliest(rows.map((row) => row.after))}::timestamptz and minute >= r.after
        and (r.endpoint is null or endpoint = r.endpoint)
      group by method, endpoint
      having sum(calls) >= r.calls and sum(failures) > 0 and 100 * sum(failures) >= r.percent * sum(calls)
    ) m`
}

/** N events that match in M minutes, in all or of one session. The digest counts them. */
export function matchedEvents(rules: RulesOf<'filter'>, now: Date): SQL {
  const rows = rules.map(({ id, settings: { count, per, minutes } }) => ({
    ...{ id, count, per },
    after: minuteAgo(now, minutes),
  }))
  return sql`
    select r.id, coalesce(h.of_session::text, ''), h.of_session,
      jsonb_build_object('events', h.events, 'sessions', h.sessions, 'since', ${iso(sql`h.since`)}),
      h.since
    from jsonb_to_recordset(${told(rows)}) as r(id uuid, count int, per text, after timestamptz)
    cross join lateral (
      select case when r.per = 'session' then session_id end as of_session, sum(count)::int as events,
        count(distinct session_id)::int as sessions, min(minute) as since
      from ${alertHits}
      where rule_id = r.id and minute >= ${earliest(rows.map((row) => row.after))}::timestamptz and minute >= r.after
      group by 1 having sum(count) >= r.count
    ) h`
}

/** A run that failed for good; it stays so until its session has a run that completed, or was cancelled by somebody. */
export function stageFailed(rules: RulesOf<'stage_failed'>, now: Date): SQL {
  const rows = rules.map(({ id }) => ({ id }))
  return sql`
    select distinct on (r.id, f.session_id) r.id, f.session_id::text, f.session_id, f.facts, f.ended_at
    from jsonb_to_recordset(${told(rows)}) as r(id uuid)
    cross join lateral (
      select p.session_id, p.ended_at,
        jsonb_build_object('runId', p.id, 'stage', p.stage, 'tries', p.attempt, 'since', ${iso(sql`p.ended_at`)}) as facts
      from ${pipelineRuns} p
      where p.status = 'failed' and p.created_at > ${ago(now, runDays * 1440)}::timestamptz
        and p.ended_at > ${ago(now, newsHours * 60)}::timestamptz
        and not exists (
          select from ${pipelineRuns} l
          where l.session_id = p.session_id and l.created_at > p.created_at and l.status in ('completed', 'cancelled'))
      union all
      select a.session_id, a.fired_at, a.facts
      from ${alerts} a
      where a.rule_id = r.id and a.status = 'firing' and (
        select l.status from ${pipelineRuns} l where l.session_id = a.session_id order by l.created_at desc limit 1
      ) in ('waiting', 'running', 'failed')
    ) f
    order by r.id, f.session_id, f.ended_at desc`
}
