import type { Sql } from '@/db/client'
import { type Heard, hearStatements } from '@/db/heard-pool.fixture'
import { migrate } from '@/db/migrate'
import type { SessionList } from '@/lib/sessions/schema'
import { type Figure, report } from './measure/figures'
import { digestAll, fillDatabase, isTenfold, manySessions } from './measure/filled'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'

const rounds = 60
const warmUp = 10
const page = 50
const atMost = isTenfold ? 30 : 20

type Query = Record<string, string>

const spread = (what: string, values: number[], bound?: number): Figure[] => [
  { what: `${what}, p50`, value: percentile(values, 0.5), unit: 'ms' },
  { what: `${what}, p95`, value: percentile(values, 0.95), unit: 'ms', ...(bound ? { atMost: bound } : {}) },
]

/** Runs `work` again and again. @returns the time that its statements take when heard again by themselves, and all of its time, in ms. */
async function timed(sql: Sql, heard: Heard[], work: (round: number) => Promise<unknown>) {
  const times = { inSql: [] as number[], whole: [] as number[] }
  for (let round = 0; round < rounds + warmUp; round++) {
    heard.length = 0
    const began = performance.now()
    await work(round)
    const whole = performance.now() - began
    const reading = heard.filter(({ text }) => /from "sessions"|from "events"/.test(text))
    const asking = performance.now()
    for (const { text, params } of reading) await sql.unsafe(text, params as string[]).values()
    if (round < warmUp) continue
    times.whole.push(whole)
    times.inSql.push(performance.now() - asking)
  }
  return times
}

await withOwnDatabase(async ({ url }) => {
  Object.assign(process.env, { DATABASE_URL: url, LOG_LEVEL: 'warn' })
  await migrate(url)
  const { sql, heard } = hearStatements(url)
  const { program } = await import('@/lib/people/member.fixture')
  const { listSessions } = await import('@/lib/sessions/list')
  const { sessionsOverview } = await import('@/lib/sessions/overview')
  const { listQuery } = await import('@/lib/sessions/schema')
  const { events } = await fillDatabase(url)
  await digestAll(events)
  const some = await sql<{ token: string; email: string; name: string }[]>`
    select s.outside_token as token, t.student_email as email, t.student_name as name
    from sessions s join session_tallies t on t.session_id = s.id where s.type = 'workshop' order by s.id limit 5000`
  const now = new Date()
  const since = new Date(now.getTime() - 12 * 3_600_000)
  const actor = await program('sessions:read')

  const list = (query: Query) => listSessions({ actor, now, ...listQuery.parse({ limit: String(page), ...query }) })
  const someone = (round: number) => some[(round * 7919) % some.length] ?? { token: '', email: '', name: '' }
  let second: SessionList = await list({})
  const looks: Record<string, (round: number) => Query> = {
    'the list': () => ({}),
    'its second page': () => ({ cursor: second.nextCursor ?? '' }),
    'live ones': () => ({ state: 'live' }),
    'those that are done': () => ({ state: 'done' }),
    'a common surface': () => ({ channel: 'workshop' }),
    'a rare surface': () => ({ channel: 'telegram' }),
    'a type': () => ({ type: 'visit' }),
    'the last 12 hours on two surfaces': () => ({ channel: 'kiosk,website', from: since.toISOString() }),
    'a whole token': (round) => ({ token: someone(round).token }),
    'search for a token': (round) => ({ q: someone(round).token }),
    'search for an e-mail': (round) => ({ q: someone(round).email }),
    'search for a name': (round) => ({ q: someone(round).name }),
    'search for the short name of a session': (round) => ({
      q: second.items[round % page]?.session_id.slice(-8) ?? '',
    }),
    'search for a word that half of all have': () => ({ q: 'example' }),
    'search for a word nobody has': () => ({ q: 'zzzzzz' }),
  }
  const figures: Figure[] = []
  for (const [what, query] of Object.entries(looks)) {
    second = await list({})
    const { inSql, whole } = await timed(sql, heard, (round) => list(query(round)))
    figures.push(...spread(`${what}, in SQL`, inSql, atMost), ...spread(`${what}, as a call`, whole))
  }
  const above = await timed(sql, heard, () => sessionsOverview({ actor, since, now }))
  figures.push(...spread('the figures above it, in SQL', above.inSql))
  figures.push(...spread('a bare select 1', (await timed(sql, heard, () => sql`select 1`)).whole))
  process.stdout.write(`${events.toLocaleString('en-GB')} events in ${manySessions} sessions\n`)
  report(figures)
  await sql.end()
})
