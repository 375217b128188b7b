import { expect, test } from 'vitest'
import { db } from '@/db/client'
import type { RunStatus, Stage } from '@/db/enums'
import { pipelineRuns, pipelineStages } from '@/db/schema/pipeline'
import { newId } from '@/lib/ids'
import type { Actor } from '@/lib/people/actor'
import { insertSession } from '@/lib/sessions/open'
import { listRuns } from './runs'
import { pipelineStatus } from './status'
import { pipelineThroughput } from './throughput'

const watcher: Actor = { person: null, device: null, key: { id: newId(), name: 'test', scopes: ['training:read'] } }
const now = new Date('2026-03-14T12:00:00.000Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

async function plantRun(status: RunStatus, last?: { stage: Stage; endedAt: Date }) {
  const session = await insertSession({ personId: null, type: 'journey', channel: 'extension' }, now, db)
  if (!session) throw new Error('no session')
  const id = newId()
  const stage = last?.stage ?? 'training'
  await db.insert(pipelineRuns).values({ id, sessionId: session.id, status, stage, createdAt: now })
  if (last)
    await db
      .insert(pipelineStages)
      .values({ runId: id, sessionId: session.id, stage, status: 'completed', endedAt: last.endedAt })
  return id
}

test('runs are counted in the ten minutes in which their last stage ended', async () => {
  for (const minutes of [0, 9, 10, 479, 480, -1]) {
    await plantRun('completed', { stage: 'archiving', endedAt: minutesAgo(minutes) })
  }
  await plantRun('running', { stage: 'training', endedAt: minutesAgo(5) })
  const { bins, minutes } = await pipelineThroughput({ actor: watcher, now })
  expect(minutes).toBe(10)
  expect(bins).toHaveLength(48)
  expect(bins.at(-1)).toBe(2)
  expect(bins.at(-2)).toBe(1)
  expect(bins[0]).toBe(1)
  expect(bins.reduce((sum, count) => sum + count)).toBe(4)
})

test('a list of runs by state holds as many as the status counts', async () => {
  for (const status of ['waiting', 'running', 'failed', 'cancelled'] as const) await plantRun(status)
  const { runs } = await pipelineStatus({ actor: watcher })
  expect(runs).toEqual({ line: 3, failed: 1, finished: 6, cancelled: 1 })
  for (const state of ['line', 'failed', 'finished', 'cancelled'] as const) {
    const { items } = await listRuns({ actor: watcher, state, limit: 50 })
    expect(items).toHaveLength(runs[state])
  }
  const { items } = await listRuns({ actor: watcher, state: 'line', limit: 50 })
  expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['waiting', 'running']))
})

test('strangers see nothing of it', async () => {
  const stranger: Actor = { ...watcher, key: { id: newId(), name: 'test', scopes: ['log:read'] } }
  await expect(pipelineThroughput({ actor: stranger })).rejects.toMatchObject({ code: 'forbidden' })
})
