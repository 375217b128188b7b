import { parseArgs } from 'node:util'
import type { SQL } from 'drizzle-orm'
import { migrate } from '@/db/migrate'
import { type Figure, report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'

const { values } = parseArgs({ options: { '10m': { type: 'boolean' } }, strict: false })
const [sessions, per, atMost] = values['10m'] ? [20_000, 500, 30] : [2000, 500, 20]
const runs = 200

await withOwnDatabase(async ({ url }) => {
  await migrate(url)
  // From here on this process may open the pool.
  process.env.DATABASE_URL = url
  const { closeDatabase, db, sql } = await import('@/db/client')
  const { seedLog } = await import('@/lib/log/seed-log.fixture')
  const { pageOf } = await import('@/lib/log/query')
  const { logQuery } = await import('@/lib/log/schema')
  process.stdout.write(`Filling the log with ${(sessions * per).toLocaleString('en')} events …\n`)
  await seedLog({ sessions, per })
  const ids = await sql<{ id: string }[]>`select id from sessions order by id`
  const figures: Figure[] = []
  const measure = async (what: string, query: (n: number) => SQL) => {
    const times: number[] = []
    for (let n = 0; n < runs; n++) {
      const began = performance.now()
      await db.execute(query(n))
      times.push(performance.now() - began)
    }
    figures.push({ what: `${what}, p95`, value: percentile(times, 0.95), unit: 'ms', atMost })
  }
  const page = (query: (n: number) => Record<string, unknown>) => (n: number) => pageOf(logQuery.parse(query(n)))
  const one = (n: number) => ((n * 7919) % sessions) + 1
  const first = await (async () => {
    const began = performance.now()
    for (let n = 0; n < runs; n++) await sql`select 1`
    return (performance.now() - began) / runs
  })()
  figures.push({ what: 'a bare select 1, mean', value: first, unit: 'ms' })
  await measure(
    'a session’s timeline, 500 rows',
    page((n) => ({ sessionId: ids[one(n) - 1]?.id, source: 'all', limit: '1000' })),
  )
  await measure(
    'the newest page of the log',
    page(() => ({})),
  )
  await measure(
    'a page by token',
    page((n) => ({ sessionToken: `ws_seed_${one(n)}` })),
  )
  await measure(
    'a page by type',
    page(() => ({ eventType: 'error' })),
  )
  await measure(
    'a page by student',
    page((n) => ({ studentEmail: `student-seed_${one(n)}@example.com` })),
  )
  await measure(
    'a page by fingerprint',
    page((n) => ({ fingerprint: `fp${(n % 2) * 20}` })),
  )
  await measure(
    'words within a session',
    page((n) => ({ sessionId: ids[one(n) - 1]?.id, q: 'Provision' })),
  )
  report(figures)
  await closeDatabase()
})
