import { setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Figure } from '@/scripts/bench/measure/figures'
import { percentile } from '@/scripts/bench/measure/percentile'
import { demandPost } from '@/scripts/bench/measure/post'
import { type Installation, withInstallation } from './installation'
import { injectOldSessions, rowsOf } from './old-sessions'

const eventsPerSecond = 100
const quietMs = 10_000
const lookMs = 100

type Steady = { times: number[]; failures: unknown[] }

/** Logs one event a request at a steady pace, whether or not the answers keep up; the time of each goes to `times`, in ms. */
async function logSteadily(own: Installation, until: Promise<unknown>, { times, failures }: Steady) {
  let over = false
  const stop = () => {
    over = true
  }
  until.then(stop, stop)
  const underWay: Promise<void>[] = []
  const began = performance.now()
  for (let n = 0; !over; n++) {
    const due = began + (n * 1000) / eventsPerSecond
    await wait(Math.max(0, due - performance.now()))
    const event = { sessionToken: `ws_steady_${n % 20}`, eventType: 'action', eventData: { n } }
    const sent = performance.now()
    const answered = demandPost(`${own.url()}/api/session-log`, event)
    underWay.push(
      answered.then(() => void times.push(performance.now() - sent)).catch((error) => void failures.push(error)),
    )
  }
  await Promise.all(underWay)
}

/** Has the worker do what it does each hour, and waits until it has. */
async function letTimePass({ sql }: Installation) {
  const [job] = await sql<{ id: string }[]>`select (graphile_worker.add_job('every_hour')).id`
  for (;;) {
    const [left] = await sql<{ error: string | null }[]>`
      select last_error as error from graphile_worker.jobs where id = ${job?.id ?? ''}`
    if (!left) return
    if (left.error) throw new Error(left.error)
    await wait(lookMs)
  }
}

/** Waits until what was put in has been counted across sessions too, which adds rows of its own. */
async function letDigestRead({ sql }: Installation) {
  for (;;) {
    const left = await sql`select 1 from events e, log_digest d where (e.txid, e.id) > (d.txid, d.event_id) limit 1`
    if (left.length === 0) return
    await wait(lookMs)
  }
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0)

/** R30: retention at day 91 takes what PRODUCT L9 lets go and nothing else, and those who log meanwhile hardly notice. */
export function retention({ sessions, rounds }: { sessions: number; rounds: number }): Promise<Figure[]> {
  return withInstallation(async (own) => {
    const [quiet, loud]: [Steady, Steady] = [
      { times: [], failures: [] },
      { times: [], failures: [] },
    ]
    let left = 0
    let changed = 0
    let gone = 0
    // The first pass only warms up.
    await logSteadily(own, wait(quietMs), { times: [], failures: [] })
    for (let round = 0; round < rounds; round++) {
      const ids = await injectOldSessions(own.sql, sessions)
      await own.sql`analyze`
      await letDigestRead(own)
      const before = await rowsOf(own.sql, ids.stays)
      gone += sum(await rowsOf(own.sql, ids.goes))
      await logSteadily(own, wait(quietMs), quiet)
      await logSteadily(own, letTimePass(own), loud)
      // On both sides of it, so that a machine that tires counts for both.
      await logSteadily(own, wait(quietMs), quiet)
      left += sum(await rowsOf(own.sql, ids.goes))
      if (!isDeepStrictEqual(await rowsOf(own.sql, ids.stays), before)) changed += 1
    }
    const [without, meanwhile] = [percentile(quiet.times, 0.99), percentile(loud.times, 0.99)]
    return [
      {
        what: 'R30: rows past their day, by the count of the tables',
        value: gone,
        unit: '',
        atLeast: sessions * rounds,
      },
      { what: 'R30: of these still there after', value: left, unit: '', atMost: 0 },
      { what: 'R30: rounds in which a row that stays was lost', value: changed, unit: '', atMost: 0 },
      { what: 'R30: events logged while it deletes', value: loud.times.length, unit: '' },
      {
        what: 'R30: events that were not taken',
        value: quiet.failures.length + loud.failures.length,
        unit: '',
        atMost: 0,
      },
      { what: 'R30: ingest p99 without it', value: without, unit: 'ms' },
      { what: 'R30: ingest p99 meanwhile', value: meanwhile, unit: 'ms' },
      { what: 'R30: rise of the p99', value: (meanwhile / without - 1) * 100, unit: '%', atMost: 20 },
    ]
  })
}
