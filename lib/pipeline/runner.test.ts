import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { pipelineRuns } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import type { Actor } from '@/lib/people/actor'
import { signUp } from '@/lib/people/sign-up'
import { endSession } from '@/lib/sessions/end-session'
import { insertSession } from '@/lib/sessions/open'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { cancelRun, retryRun } from './act'
import { listExamples } from './examples'
import { pack } from './handed-on'
import { storeInteractions } from './record-interactions'
import { retryDelayMs, workRun } from './runner'
import { readRun } from './runs'
import { registry, type StageRegistry } from './stages/registry'

let operator: Actor
let counter = 0

beforeEach(async () => {
  counter += 1
  const person = await signUp({ username: `operator${counter}`, password: 'long enough', roles: ['operator'] })
  operator = { person: { ...person, tokenId: '' }, device: null, key: null }
})

async function endedSession(options: { consent: boolean; journey: boolean }) {
  const now = new Date()
  const session = await insertSession(
    { personId: null, type: 'journey', channel: 'website', trainingConsent: options.consent },
    now,
    db,
  )
  if (!session) throw new Error('no session')
  if (options.journey) await storeInteractions(session, shopJourney(), now, db)
  const { runId } = await endSession({ sessionId: session.id, reason: 'stopped' })
  return { sessionId: session.id, runId }
}

/** What the queue does, without its waiting: works the run until no job of it is left. */
async function work(runId: string, options: { registry?: StageRegistry } = {}) {
  for (let turn = 0; turn < 40; turn++) {
    const job = sql`payload->>'runId' = ${runId}`
    const left = await db.execute(sql`
      delete from graphile_worker._private_jobs where id in (select id from graphile_worker._private_jobs where ${job} limit 1)
      returning id`)
    if (left.length === 0) return
    await workRun({ runId, retryDelay: () => 0, ...options })
  }
  throw new Error('the run never ends')
}

const statusOf = async (id: string) => (await db.select().from(sessions).where(eq(sessions.id, id)))[0]?.status

test('a journey runs through all stages and leaves its examples', async () => {
  const { sessionId, runId } = await endedSession({ consent: true, journey: true })
  await work(runId)
  const run = await readRun({ actor: operator, runId })
  expect(run.stages.map((stage) => [stage.stage, stage.status])).toEqual([
    ['validation', 'completed'],
    ['quality', 'completed'],
    ['enhancement', 'completed'],
    ['training', 'completed'],
    ['archiving', 'completed'],
  ])
  expect(run.status).toBe('completed')
  expect(run.result?.exampleCount).toBeGreaterThanOrEqual(16)
  expect(run.result?.interactionCount).toBe(132)
  expect(await statusOf(sessionId)).toBe('completed')
  const { items } = await listExamples({ actor: operator, sessionId, limit: 1000 })
  expect(items).toHaveLength(run.result?.exampleCount ?? 0)
})

test('without consent, or with nothing in it, a session completes with 0 examples and the reason', async () => {
  const refused = await endedSession({ consent: false, journey: true })
  await work(refused.runId)
  const empty = await endedSession({ consent: true, journey: false })
  await work(empty.runId)
  for (const { sessionId, runId } of [refused, empty]) {
    const run = await readRun({ actor: operator, runId })
    expect(run.result).toMatchObject({ exampleCount: 0 })
    expect(run.result?.reason).toMatch(/^No training examples generated: /)
    expect(await statusOf(sessionId)).toBe('completed')
  }
})

test('a stage that throws is tried five times, then the run has failed with the error in it', async () => {
  const { sessionId, runId } = await endedSession({ consent: true, journey: true })
  const broken: StageRegistry = {
    ...registry,
    training: () => {
      throw new TypeError("Cannot read properties of undefined (reading 'map')")
    },
  }
  await work(runId, { registry: broken })
  const run = await readRun({ actor: operator, runId })
  expect(run).toMatchObject({
    status: 'failed',
    stage: 'training',
    error: {
      title: 'Processing job failed',
      message: "Cannot read properties of undefined (reading 'map')",
      stage: 'training',
    },
  })
  const attempts = run.stages.find((stage) => stage.stage === 'training')?.attempts ?? []
  expect(attempts.map((attempt) => attempt.n)).toEqual([1, 2, 3, 4, 5])
  expect(attempts[0]?.error?.stack).toContain('TypeError')
  expect(await statusOf(sessionId)).toBe('failed')

  await retryRun({ actor: operator, runId })
  expect(await statusOf(sessionId)).toBe('processing')
  await work(runId)
  expect(await readRun({ actor: operator, runId })).toMatchObject({ status: 'completed', error: null })
  expect(await statusOf(sessionId)).toBe('completed')
})

test('an attempt that a dead worker left open is closed and the stage done again', async () => {
  const { sessionId, runId } = await endedSession({ consent: true, journey: true })
  // A worker that died: it claimed the stage and committed nothing after.
  const stuck: StageRegistry = {
    ...registry,
    validation: () => {
      throw new Error('killed')
    },
  }
  await workRun({ runId, registry: stuck, retryDelay: () => 0 })
  await db.execute(sql`update pipeline_attempts set ended_at = null, error = null where run_id = ${runId}`)
  await db.update(pipelineRuns).set({ status: 'running' }).where(eq(pipelineRuns.id, runId))
  await work(runId)
  const run = await readRun({ actor: operator, runId })
  expect(run.stages[0]?.attempts[0]?.error?.message).toBe('The worker stopped before it finished.')
  expect(run.status).toBe('completed')
  expect(await statusOf(sessionId)).toBe('completed')
})

test('what a stage of other code handed on is refused by name, not read for nothing', async () => {
  const { runId } = await endedSession({ consent: true, journey: true })
  const stuck: StageRegistry = {
    ...registry,
    quality: () => {
      throw new Error('killed')
    },
  }
  await workRun({ runId, registry: stuck, retryDelay: () => 0 })
  const older = await pack({ messages: [], trainingValue: 1 })
  await db.execute(
    sql`update pipeline_stages set output = ${older}::bytea where run_id = ${runId} and stage = 'validation'`,
  )
  await workRun({ runId, retryDelay: () => 0 })
  const run = await readRun({ actor: operator, runId })
  expect(run).toMatchObject({ status: 'waiting', stage: 'quality' })
  expect(run.error?.message).toContain('journey')
})

test('a cancelled run stays cancelled, whatever its worker still brings', async () => {
  const { sessionId, runId } = await endedSession({ consent: true, journey: true })
  await cancelRun({ actor: operator, runId })
  await work(runId)
  expect(await readRun({ actor: operator, runId })).toMatchObject({ status: 'cancelled' })
  expect(await statusOf(sessionId)).toBe('failed')
  await expect(cancelRun({ actor: operator, runId })).rejects.toMatchObject({ code: 'conflict' })
})

test('ending again makes no second run', async () => {
  const { sessionId, runId } = await endedSession({ consent: true, journey: false })
  const ends = await Promise.all(Array.from({ length: 5 }, () => endSession({ sessionId, reason: 'stopped' })))
  expect(new Set(ends.map((end) => end.runId))).toEqual(new Set([runId]))
})

test('stacks are for operators, acting too', async () => {
  const { runId } = await endedSession({ consent: true, journey: false })
  const instructor: Actor = { ...operator, person: operator.person && { ...operator.person, roles: ['instructor'] } }
  await expect(retryRun({ actor: instructor, runId })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(cancelRun({ actor: instructor, runId })).rejects.toMatchObject({ code: 'forbidden' })
  await work(runId, {
    registry: {
      ...registry,
      validation: () => {
        throw new Error('broken')
      },
    },
  })
  const seen = await readRun({ actor: instructor, runId })
  expect(JSON.stringify(seen)).not.toContain('stack')
})

test('tries wait longer each time', () => {
  expect([1, 2, 3, 4].map((attempt) => retryDelayMs(attempt, () => 0))).toEqual([1000, 2000, 4000, 8000])
  expect(retryDelayMs(1, () => 1)).toBe(1250)
})
