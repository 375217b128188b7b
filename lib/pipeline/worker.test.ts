import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { endSession } from '@/lib/sessions/end-session'
import { insertSession } from '@/lib/sessions/open'
import { takeOver } from './heartbeat'
import { registry } from './stages/registry'
import { startWorker } from './worker'

const schedule = { everyMinute: async () => {}, everyHour: async () => {} }

test('a worker is heard of by the name that its jobs are locked by, so that long work is not taken from one that lives', async () => {
  const session = await insertSession({ personId: null, type: 'journey', channel: 'extension' }, new Date(), db)
  if (!session) throw new Error('no session')
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  const quality: typeof registry.quality = async (input, context) => {
    await held
    return registry.quality(input, context)
  }
  const url = process.env.DATABASE_URL ?? ''
  const stop = await startWorker({ url, concurrency: 1, schedule, stages: { ...registry, quality } })
  const { runId } = await endSession({ sessionId: session.id, reason: 'stopped' })
  const attempts = () =>
    db.execute<{ error: unknown }>(sql`select error from pipeline_attempts where run_id = ${runId}`)
  await expect.poll(async () => (await attempts()).length).toBe(2)

  await db.execute(
    sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 hour' where locked_at is not null`,
  )
  expect(await takeOver([])).toEqual([])
  const locked = await db.execute(sql`
    select from graphile_worker.jobs where locked_by in (select id from workers where seen_at > now() - interval '10 seconds')`)
  expect(locked).toHaveLength(1)

  const takenOnceSilent = async () => {
    await db.execute(sql`update workers set seen_at = now() - interval '1 minute'`)
    return (await takeOver([])).length
  }
  await expect.poll(takenOnceSilent).toBe(1)
  go()
  await stop()
  expect((await attempts()).every(({ error }) => error === null)).toBe(true)
})
