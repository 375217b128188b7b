import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import type { Sql } from '@/db/client'
import { member } from '@/lib/people/member.fixture'
import { fillJournal } from './long-journal.fixture'
import { readMood } from './mood'
import { moodQuery } from './mood-schema'
import { readWriting } from './writing'

const now = new Date('2026-11-20T12:00:00.000Z')
const asked: { text: string; params: unknown[] }[] = []
let sql: Sql
let reader: Awaited<ReturnType<typeof member>>

// The product's own pool gives way to one that tells what it is asked.
beforeAll(async () => {
  const told = postgres(process.env.DATABASE_URL ?? '', {
    max: 1,
    onnotice: () => {},
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
    debug: (_connection, text, params) => void asked.push({ text, params }),
  })
  sql = told
  Object.assign(globalThis, { throughlineDatabase: { sql, db: drizzle(sql) } })
  for (let person = 0; person < 8; person++) {
    reader = await member()
    await fillJournal(sql, { personId: reader.id, days: 400, talks: 50, now })
  }
})

test('numbers are read in two statements, and of one person’s rows alone', async () => {
  for (const read of [
    () => readMood({ actor: reader.actor, now, ...moodQuery.parse({ days: 14 }) }),
    () => readWriting({ actor: reader.actor, now }),
  ]) {
    asked.length = 0
    await read()
    const statements = [...asked]
    expect(statements).toHaveLength(2)
    const { text = '', params = [] } =
      statements.find((one) => one.text.includes('from entries') || one.text.includes('entries e')) ?? {}
    const rows = await sql.unsafe(`explain (analyze, buffers) ${text}`, params as string[])
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('entries_person')
    expect(plan).not.toMatch(/Seq Scan on (entries|messages|sessions|events)/)
  }
})
