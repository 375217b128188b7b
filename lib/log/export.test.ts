import { asc, sql as text } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events } from '@/db/schema/events'
import { entriesWhere } from './export'
import { seedLog } from './seed-log.fixture'

test('more downloads at once than there are connections all come to their end', async () => {
  await seedLog({ sessions: 1, per: 600 })
  const download = async () => {
    let rows = 0
    for await (const page of entriesWhere(text`true`, [asc(events.id)], 'all')) rows += page.length
    return rows
  }
  const many = await Promise.all(Array.from({ length: 30 }, download))
  expect(new Set(many)).toEqual(new Set([600]))
})
