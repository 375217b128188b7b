import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { insertSession } from '@/lib/sessions/open'
import { waitForEvents } from './live'
import { record } from './record'

const session = async () =>
  (await insertSession({ personId: null, type: 'workshop', channel: 'workshop' }, new Date(), db))?.id ?? ''
const write = (sessionId: string) =>
  record([{ sessionId, type: 'action', source: 'log', data: {}, occurredAt: new Date() }])

/** Waits for sessions for ever and counts how often it was woken. */
function reader(sessions: string[]) {
  const end = new AbortController()
  const waiting = waitForEvents(sessions, end.signal)
  let woken = 0
  const ended = (async () => {
    for (; !end.signal.aborted; woken++) await waiting.next()
    waiting.close()
  })()
  const close = () => {
    end.abort()
    return ended
  }
  return { woken: () => woken, watch: waiting.watch, wake: waiting.wake, close }
}

test('a reader is woken by its own sessions alone, and they may change', async () => {
  const [mine, other, last] = [await session(), await session(), await session()]
  const [read, behind] = [reader([mine]), reader([last])]
  /** How often it was woken once this was told, and what came behind it. */
  const after = async (sessionId: string) => {
    const before = behind.woken()
    await write(sessionId)
    await write(last)
    await expect.poll(behind.woken).toBeGreaterThan(before)
    return read.woken()
  }
  // Once listening has begun everybody looks.
  await expect.poll(() => Math.min(read.woken(), behind.woken())).toBe(1)
  const first = await after(other)
  expect(first).toBe(1)
  expect(await after(mine)).toBe(first + 1)
  read.watch(new Set([other]))
  expect(await after(mine)).toBe(first + 1)
  expect(await after(other)).toBe(first + 2)
  read.wake()
  await expect.poll(read.woken).toBe(first + 3)
  await Promise.all([read.close(), behind.close()])
})
