import { beforeAll, expect, test } from 'vitest'
import { hearStatements, planOf } from '@/db/heard-pool.fixture'
import { member } from '@/lib/people/member.fixture'
import { fillJournal } from './long-journal.fixture'
import { readMood } from './mood'
import { moodQuery } from './mood-schema'
import { readWriting } from './writing'

const now = new Date('2026-11-20T12:00:00.000Z')
const { sql, heard } = hearStatements(process.env.DATABASE_URL ?? '')
let reader: Awaited<ReturnType<typeof member>>

beforeAll(async () => {
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
    heard.length = 0
    await read()
    const statements = [...heard]
    expect(statements).toHaveLength(2)
    const ofEntries = statements.find(({ text }) => text.includes('from entries') || text.includes('entries e'))
    const plan = await planOf(sql, ofEntries ?? { text: '', params: [] })
    expect(plan).toContain('entries_person')
    expect(plan).not.toMatch(/Seq Scan on (entries|messages|sessions|events)/)
  }
})
