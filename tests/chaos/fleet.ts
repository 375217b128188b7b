import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from '@/scripts/bench/measure/figures'
import { Program } from '@/tests/program'
import { countedIn, noteMinutes, runsIn, talksIn } from './fleet-counts'
import { type Accepted, loadFleet } from './fleet-load'
import { Journal } from './journal'
import { injectOldSessions } from './old-sessions'
import { endInOrder, type Fleet, startFleet } from './start-fleet'
import { missedAndRepeated, watchLog } from './watch-log'

const callers = 6
const settlesWithinMs = 90_000
const endsWithinMs = 10_000
const oldSessions = 70

async function until(settled: () => Promise<boolean>) {
  for (const end = Date.now() + settlesWithinMs; Date.now() < end; await wait(200)) if (await settled()) return
}

/** Load runs, and each process in turn is killed in it. */
async function killEachInTurn(fleet: Fleet, rounds: number, pauseMs: number) {
  let kills = 0
  for (let round = 0; round < rounds; round++) {
    for (const kill of [
      () => fleet.killApp(0),
      () => fleet.killWorker(0),
      () => fleet.killApp(1),
      () => fleet.killWorker(1),
    ]) {
      await wait(pauseMs)
      await kill()
      kills++
    }
  }
  await wait(pauseMs)
  return kills
}

/** How long a sign-in that ended on one copy lived on on the other, in ms. */
async function signOutElsewhere(fleet: Fleet): Promise<number> {
  const [here, there] = [0, 1].map((at) => new Program(fleet.apps[at]?.url ?? '')) as [Program, Program]
  const data = { username: 'admin', password: fleet.adminPassword }
  const { token } = await (await here.post('/api/auth/login', { data })).json()
  const headers = { authorization: `Bearer ${token}` }
  await here.post('/api/auth/logout', { headers })
  const began = performance.now()
  for (;;) {
    const answer = await there.get('/api/people/me', { headers })
    if (answer.status() === 401 || performance.now() - began > endsWithinMs) return performance.now() - began
  }
}

/** Has both workers do the hour's work at once. @returns how many sessions are left of those that go, and how many of those that stay. */
async function retainOnBoth({ sql }: Fleet): Promise<{ left: number; lost: number }> {
  const ids = await injectOldSessions(sql, oldSessions)
  await sql`select graphile_worker.add_job('every_hour') from generate_series(1, 2)`
  const count = async (some: string[]) => (await sql`select 1 from sessions where id = any(${some}::uuid[])`).count
  await until(async () => (await count(ids.goes)) === 0)
  await until(
    async () => (await sql`select 1 from graphile_worker.jobs where task_identifier = 'every_hour'`).count === 0,
  )
  return { left: await count(ids.goes), lost: ids.stays.length - (await count(ids.stays)) }
}

/** All that was stopped is over, and what was logged is counted across sessions. */
async function settle({ sql }: Fleet) {
  await until(async () => {
    const [row] = await sql`
      select (select count(*)::int from pipeline_runs where status in ('waiting', 'running')) as runs,
        (select count(*)::int from events e, log_digest d where (e.txid, e.id) > (d.txid, d.event_id)) as unread,
        (select count(*)::int from replies) as replies`
    return row?.runs + row?.unread + row?.replies === 0
  })
}

/** Two copies and two workers on one database, behind one address; each is killed in turn while people log, talk and record. */
export async function fleet(options: { rounds: number; pauseMs: number; minutes: number }): Promise<Figure[]> {
  const fleet = await startFleet()
  const { sql } = fleet
  try {
    await noteMinutes(sql)
    const api = new Program(fleet.url)
    const data = { username: 'admin', password: fleet.adminPassword }
    const { token } = await (await api.post('/api/auth/login', { data })).json()
    const staff = { authorization: `Bearer ${token}` }
    const settings = { filter: { eventType: 'error' }, count: 1, minutes: 60, per: 'all' }
    const rule = { kind: 'filter', name: 'Anything goes wrong', settings }
    const { id: ruleId } = await (await api.post('/api/alert-rules', { headers: staff, data: rule })).json()
    const viewers = [0, 1].map((at) => watchLog(() => fleet.apps[at]?.url ?? '', staff))
    await Promise.all(viewers.map(({ open }) => open))

    const began = Date.now()
    const journal = new Journal()
    const accepted: Accepted = { messages: new Set(), stopped: new Set(), repliesUnlike: 0, retries: 0, strange: [] }
    const over = new AbortController()
    const load = loadFleet({ url: fleet.url, callers, journal, accepted, until: over.signal })
    const kills = await killEachInTurn(fleet, options.rounds, options.pauseMs)
    const signedOutMs = await signOutElsewhere(fleet)
    await wait(Math.max(0, began + options.minutes * 60_000 - Date.now()))
    over.abort()
    await load
    await settle(fleet)
    const retained = await retainOnBoth(fleet)

    const rows = await sql<{ id: string; key: string | null }[]>`
      select id, client_event_id as key from events where source = 'log' and session_id in (
        select session_id from events where client_event_id = any(${journal.acks.map(({ id }) => id)}::text[])) order by txid, id`
    const stored = rows.map(({ id }) => Number(id))
    for (const viewer of viewers) await until(async () => viewer.seen.length >= stored.length)
    const views = viewers.map(({ seen }) => missedAndRepeated(seen, stored))
    const keys = rows.flatMap(({ key }) => key ?? [])
    const known = new Set(keys)
    const [counted, talks, runs] = [
      await countedIn(sql, ruleId),
      await talksIn(sql, accepted),
      await runsIn(sql, accepted),
    ]
    const ended = await Promise.all(fleet.workers.map(endInOrder))
    const [held] = await sql<{ jobs: number }[]>`
      select count(*)::int as jobs from graphile_worker.jobs where locked_by is not null`
    const sum = (of: (view: ReturnType<typeof missedAndRepeated>) => number) =>
      views.reduce((all, view) => all + of(view), 0)
    const told = (what: string, value: number, unit = '') => ({ what: `Fleet: ${what}`, value, unit })
    const none = (what: string, value: number) => ({ ...told(what, value), atMost: 0 })
    for (const line of accepted.strange.slice(0, 5)) process.stdout.write(`${line}\n`)
    return [
      { ...told('kills of copies and workers', kills), atLeast: options.rounds * 4 },
      { ...told('events acked', journal.acks.length), atLeast: 1 },
      told('requests sent again', accepted.retries),
      none('answers that are neither success nor a plea to come back', accepted.strange.length),
      none('acked events lost', journal.acks.filter(({ id }) => !known.has(id)).length),
      none('events stored twice', keys.length - known.size),
      told('rows each of two copies showed live', stored.length),
      none(
        'rows missed by viewers',
        sum((view) => view.missed),
      ),
      none(
        'rows shown twice',
        sum((view) => view.repeated),
      ),
      none(
        'rows shown out of order',
        sum((view) => view.outOfOrder),
      ),
      { ...told('messages answered', accepted.messages.size), atLeast: 1 },
      none('messages lost', talks.lost),
      none('messages stored twice', talks.doubled),
      none('messages without exactly one answer', talks.notOnce),
      { ...told('journeys stopped', accepted.stopped.size), atLeast: 1 },
      none('journeys not completed', runs.unfinished),
      none('journeys with more than one run', runs.doubled),
      { ...told('errors logged', counted.errors), atLeast: 1 },
      none('errors counted more or less than once by the digest', Math.abs(counted.errors - counted.counted)),
      { ...told('alerts of one rule', counted.alerts), atLeast: 1, atMost: 1 },
      told('minutes of work by the clock', counted.minutes),
      none('minutes worked twice', counted.twice),
      none('minutes left undone', counted.lateMinutes),
      none('sessions past retention left by two workers at once', retained.left),
      none('sessions lost to them', retained.lost),
      { ...told('a sign-in ended on one copy lived on the other for', signedOutMs, 'ms'), atMost: 1000 },
      { ...told('a worker ends after SIGTERM within', Math.max(...ended), 'ms'), atMost: endsWithinMs },
      none('jobs they left locked', held?.jobs ?? -1),
    ]
  } finally {
    await fleet.stop()
  }
}
