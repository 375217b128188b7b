import { type SQL, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { matching, pageOf } from './query'
import { logQuery } from './schema'
import { seedLog } from './seed-log.fixture'

beforeAll(() => seedLog({ sessions: 500, per: 200 }), 120_000)

/** How PostgreSQL goes about it, printed for whoever reads the tests' output. */
async function plan(name: string, query: SQL): Promise<string> {
  const lines = await db.execute<{ 'QUERY PLAN': string }>(
    sql`explain (analyze, costs off, timing off, summary off) ${query}`,
  )
  const text = lines.map((line) => line['QUERY PLAN']).join('\n')
  process.stdout.write(`\n-- ${name}\n${text}\n`)
  return text
}

const hot: { name: string; query: Record<string, unknown>; index: RegExp }[] = [
  { name: 'the newest of the log', query: {}, index: /events_log|events_pkey/ },
  { name: 'a session by its token', query: { sessionToken: 'ws_seed_7' }, index: /events_session/ },
  { name: 'an error anywhere', query: { fingerprint: 'fp0' }, index: /events_fingerprint/ },
  { name: 'a type', query: { eventType: 'error' }, index: /events_type|events_log/ },
  { name: 'a student', query: { studentEmail: 'student-seed_7@example.com' }, index: /events_student_email/ },
  { name: 'the last minute', query: { from: '2090-01-01T00:00:00Z' }, index: /events_created/ },
]

describe('no page of the log reads the whole log', () => {
  for (const { name, query, index } of hot) {
    test(name, async () => {
      const text = await plan(name, pageOf(logQuery.parse(query)))
      expect(text).toMatch(index)
      expect(text).not.toContain('Seq Scan on events')
    })
  }

  test('a session by its id, with every source', async () => {
    const [row] = await db.execute<{ id: string }>(sql`select id from sessions where outside_token = 'ws_seed_9'`)
    const text = await plan(
      'a session by its id',
      pageOf(logQuery.parse({ sessionId: row?.id, source: 'all', limit: 1000 })),
    )
    expect(text).toMatch(/events_(session|timeline)/)
  })

  test('a later page of a session', async () => {
    const query = { sessionToken: 'ws_seed_7', cursor: Buffer.from('e50000').toString('base64url') }
    expect(await plan('a later page of a session', pageOf(logQuery.parse(query)))).toMatch(/events_(session|timeline)/)
  })
})

test('an export counts its rows without reading them where an index knows', async () => {
  const text = await plan(
    'the rows of an export',
    sql`select count(*) from ${events} where ${matching(logQuery.parse({ eventType: 'error' }))}`,
  )
  expect(text).not.toContain('Seq Scan on events')
})
