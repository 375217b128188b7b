import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { noteAudit } from './audit'
import { program } from './member.fixture'

test('looks at the same thing within a quarter of an hour are one row, and looks at another thing another', async () => {
  const actor = await program('admin')
  const look = (fingerprint: string, minute: number) =>
    noteAudit({
      ...{ actor, action: 'error_read', detail: { fingerprint }, repeats: true },
      now: new Date(Date.UTC(2026, 4, 5, 12, minute)),
    })
  for (const [fingerprint, minute] of [
    ['one', 0],
    ['other', 1],
    ['one', 2],
    ['one', 20],
  ] as const)
    await look(fingerprint, minute)
  const rows = await sql`
    select detail ->> 'fingerprint' as error, times from audit where key_id = ${actor.key?.id ?? null} order by id`
  expect(rows.map(({ error, times }) => [error, times])).toEqual([
    ['one', 2],
    ['other', 1],
    ['one', 1],
  ])
})
