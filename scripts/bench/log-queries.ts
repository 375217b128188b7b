import type { SQL } from 'drizzle-orm'
import { migrate } from '@/db/migrate'
import { type Figure, report } from './measure/figures'
import { digestAll, fillDatabase, isTenfold } from './measure/filled'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'

const atMost = isTenfold ? 30 : 20
const runs = 200
const looks = 40
const day = 86_400_000

await withOwnDatabase(async ({ url }) => {
  await migrate(url)
  // From here on this process may open the pool.
  Object.assign(process.env, { DATABASE_URL: url, LOG_LEVEL: 'warn' })
  const { closeDatabase, db, sql } = await import('@/db/client')
  const { program } = await import('@/lib/people/member.fixture')
  const { pageOf } = await import('@/lib/log/query')
  const { logQuery } = await import('@/lib/log/schema')
  const { listErrors } = await import('@/lib/log/error-groups')
  const { errorsQuery } = await import('@/lib/log/error-schema')
  const { events, perSecond, longestMs } = await fillDatabase(url)
  const digested = await digestAll(events)
  const some = await sql<{ id: string; token: string; email: string }[]>`
    select s.id, s.outside_token as token, t.student_email as email from sessions s join session_tallies t on t.session_id = s.id
    where s.type = 'workshop' order by s.id limit 5000`
  const [longest] = await sql<{ id: string; events: number }[]>`
    select session_id as id, events from session_tallies order by events desc limit 1`
  const prints = await sql<{ fingerprint: string }[]>`select fingerprint from error_groups`
  const figures: Figure[] = [
    { what: `events filled in by the fast path, of ${events.toLocaleString('en-GB')}`, value: perSecond, unit: '/s' },
    { what: 'its longest transaction', value: longestMs, unit: 'ms' },
    { what: 'events digested', value: digested, unit: '/s' },
  ]
  const note = (what: string, times: number[], bound: number) =>
    figures.push({ what: `${what}, p95`, value: percentile(times, 0.95), unit: 'ms', atMost: bound })
  const timed = async (times: number, work: (n: number) => Promise<unknown>) => {
    const taken: number[] = []
    for (let n = 0; n < times; n++) {
      const began = performance.now()
      await work(n)
      taken.push(performance.now() - began)
    }
    return taken
  }
  const measure = async (what: string, query: (n: number) => SQL, times = runs) =>
    note(what, await timed(times, (n) => db.execute(query(n))), atMost)
  const page = (query: (n: number) => Record<string, unknown>) => (n: number) => pageOf(logQuery.parse(query(n)))
  const one = (n: number) => some[(n * 7919) % some.length]
  const bare = await timed(runs, () => sql`select 1`)
  figures.push({ what: 'a bare select 1, p95', value: percentile(bare, 0.95), unit: 'ms' })
  await measure(
    'a session’s timeline',
    page((n) => ({ sessionId: one(n)?.id, source: 'all', limit: '1000' })),
  )
  await measure(
    `the longest timeline, ${longest?.events} rows`,
    page(() => ({ sessionId: longest?.id, source: 'all', limit: '1000' })),
  )
  await measure(
    'the newest page of the log',
    page(() => ({})),
  )
  await measure(
    'a page by token',
    page((n) => ({ sessionToken: one(n)?.token })),
  )
  await measure(
    'a page by type',
    page(() => ({ eventType: 'error' })),
  )
  await measure(
    'a page by student',
    page((n) => ({ studentEmail: one(n)?.email })),
  )
  await measure(
    'a page by fingerprint',
    page((n) => ({ fingerprint: prints[n % prints.length]?.fingerprint })),
  )
  await measure(
    'a page of a day two months ago',
    page((n) => ({ to: new Date(Date.now() - (60 + (n % 20)) * day).toISOString() })),
    // It looks through all that came in since.
    5,
  )
  await measure(
    'words within a session',
    page((n) => ({ sessionId: one(n)?.id, q: 'Provision' })),
  )
  const actor = await program('log:read')
  for (const [days, bound] of [
    [1, 50],
    [7, 150],
  ] as const) {
    const query = errorsQuery.parse({ from: new Date(Date.now() - days * day).toISOString() })
    note(`error patterns of ${days * 24} h`, await timed(looks, () => listErrors({ actor, ...query })), bound)
  }
  report(figures)
  await closeDatabase()
})
