import { expect, test, vi } from 'vitest'
import { sql } from '@/db/client'
import { nobody } from '@/lib/people/actor'
import { startDigest } from './digest-loop'
import { ingest } from './ingest'

test('what is logged is counted soon, and nothing more is once it was stopped', async () => {
  const stop = startDigest()
  const counted = async () => (await sql`select coalesce(sum(count), 0)::int as errors from error_groups`)[0]?.errors
  const error = { sessionToken: 'ws_loop', eventType: 'error', eventData: { errorMessage: 'No answer' } }
  await ingest({ actor: nobody, items: [error] })
  await vi.waitFor(async () => expect(await counted()).toBe(1), 10_000)
  await stop()
  await ingest({ actor: nobody, items: [error] })
  expect(await counted()).toBe(1)
})
