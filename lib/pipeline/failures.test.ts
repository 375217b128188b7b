import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import type { Stage } from '@/db/enums'
import { pipelineRuns } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { newId } from '@/lib/ids'
import type { Actor } from '@/lib/people/actor'
import { signUp } from '@/lib/people/sign-up'
import { runsDue } from '@/lib/queue'
import { insertSession } from '@/lib/sessions/open'
import { failureFingerprint, listFailures, retryFailed } from './failures'
import { readRun } from './runs'

const now = new Date('2026-03-14T12:00:00.000Z')
const watcher: Actor = { person: null, device: null, key: { id: newId(), name: 'nightly', scopes: ['training:read'] } }
const admin: Actor = { ...watcher, key: { id: newId(), name: 'nightly', scopes: ['admin'] } }

beforeEach(async () => {
  await db.delete(sessions)
})

async function plantFailure(stage: Stage, message: string, endedAt: Date) {
  const session = await insertSession({ personId: null, type: 'journey', channel: 'extension' }, now, db)
  if (!session) throw new Error('no session')
  await db.update(sessions).set({ status: 'failed' }).where(eq(sessions.id, session.id))
  const id = newId()
  const error = { title: 'Processing job failed', message, stage }
  await db
    .insert(pipelineRuns)
    .values({ id, sessionId: session.id, status: 'failed', stage, error, attempt: 5, createdAt: now, endedAt })
  return id
}

const minutes = (n: number) => new Date(now.getTime() + n * 60_000)

test('failures of one cause are one group, whatever their numbers and ids; another stage is another group', async () => {
  const first = await plantFailure('training', 'No place 17 in step 3', minutes(0))
  const last = await plantFailure('training', 'No place 4 in step 120', minutes(9))
  await plantFailure('quality', 'No place 4 in step 120', minutes(5))
  const { items } = await listFailures({ actor: watcher })
  expect(items.map(({ stage, count }) => [stage, count])).toEqual([
    ['training', 2],
    ['quality', 1],
  ])
  expect(items[0]).toMatchObject({
    fingerprint: failureFingerprint('training', 'No place 1 in step 2'),
    message: 'No place 4 in step 120',
    firstAt: minutes(0).toISOString(),
    lastAt: minutes(9).toISOString(),
    runIds: [last, first],
  })
})

test('a group is started again, and only that; at the same time twice starts nothing twice', async () => {
  const ours = await Promise.all([1, 2, 3, 4].map((n) => plantFailure('training', `No place ${n}`, minutes(n))))
  const other = await plantFailure('training', 'Something else', minutes(1))
  const fingerprint = failureFingerprint('training', 'No place 1')
  const both = await Promise.all([1, 2].map(() => retryFailed({ actor: admin, fingerprint })))
  expect(both.reduce((sum, { retried }) => sum + retried, 0)).toBe(4)
  expect(both.map(({ left }) => left)).toEqual([0, 0])
  expect([...(await runsDue(db, ours)).keys()].sort()).toEqual([...ours].sort())
  const states = await db.select({ id: pipelineRuns.id, status: pipelineRuns.status }).from(pipelineRuns)
  expect(states.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([other])
  expect(await retryFailed({ actor: admin, all: true })).toEqual({ retried: 1, skipped: 0, left: 0 })
  expect(await retryFailed({ actor: admin, all: true })).toEqual({ retried: 0, skipped: 0, left: 0 })
})

test('who started a run again stands with it', async () => {
  const runId = await plantFailure('training', 'Broke', minutes(0))
  const person = await signUp({ username: 'jana', password: 'long enough', roles: ['operator'] })
  const operator: Actor = { person: { ...person, tokenId: '' }, device: null, key: null }
  await retryFailed({ actor: operator, all: true, now: minutes(1) })
  const { actions } = await readRun({ actor: operator, runId })
  expect(actions).toEqual([
    {
      at: minutes(1).toISOString(),
      what: 'retried',
      stage: 'validation',
      person: { name: person.name, customerId: person.customerId },
      key: null,
    },
  ])
  await db.update(pipelineRuns).set({ status: 'failed' })
  await db.update(sessions).set({ status: 'failed' })
  await retryFailed({ actor: admin, all: true, now: minutes(2) })
  const again = await readRun({ actor: operator, runId })
  expect(again.actions.at(-1)).toMatchObject({ person: null, key: 'nightly' })
})

test('looking is for those who watch, starting again for operators', async () => {
  const stranger: Actor = { ...watcher, key: { id: newId(), name: 'log', scopes: ['log:read'] } }
  await expect(listFailures({ actor: stranger })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(retryFailed({ actor: watcher, all: true })).rejects.toMatchObject({ code: 'forbidden' })
})
