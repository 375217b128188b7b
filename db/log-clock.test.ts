import { expect, test } from 'vitest'
import { presentEnd, readOn } from '@/lib/events/tail'
import { insertSession } from '@/lib/sessions/open'
import { db, sql } from './client'
import { logTime, rightLogClock } from './log-clock'

test('rows that came from a cluster further on are before all that is written from now on', async () => {
  await rightLogClock(sql)
  const was = await logTime(sql)
  const session = await insertSession({ personId: null, type: 'visit', channel: 'website' }, new Date(), db)
  const add = (txid: string | null) => sql`
    insert into events (session_id, type, source, data, occurred_at, txid)
    values (${session?.id ?? ''}, 'action', 'log', '{}', now(), coalesce(${txid}::xid8, log_time(pg_current_xact_id()))) returning id`
  await add('5000000000')
  expect(await logTime(sql)).toBeLessThan(was + 1000n)
  await rightLogClock(sql)
  const end = await presentEnd()
  expect(BigInt(end.txid)).toBeGreaterThan(5_000_000_000n)
  const [next] = await add(null)
  const { items } = await readOn(end, undefined)
  expect(items.map(({ row }) => row.id)).toEqual([next?.id].map(Number))
})
