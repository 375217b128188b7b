import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import type { RunStatus, SessionStatus } from '@/db/enums'
import { pipelineRuns, trainingExamples } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { newId } from '@/lib/ids'
import { addJob, runsDue } from '@/lib/queue'
import { insertSession } from '@/lib/sessions/open'
import { checkSessions } from './check-sessions'
import { readRepairs } from './repairs'

const now = new Date('2026-03-14T12:00:00.000Z')

beforeEach(async () => {
  await db.delete(sessions)
  await db.execute(sql`delete from graphile_worker._private_jobs`)
})

async function plantSession(status: SessionStatus, trainingConsent = true) {
  const session = await insertSession(
    { personId: null, type: 'journey', channel: 'extension', trainingConsent },
    now,
    db,
  )
  if (!session) throw new Error('no session')
  await db.update(sessions).set({ status }).where(eq(sessions.id, session.id))
  return session.id
}

async function plantRun(sessionId: string, status: RunStatus, job: boolean) {
  const runId = newId()
  await db.insert(pipelineRuns).values({ id: runId, sessionId, status, stage: 'validation', createdAt: now })
  if (job) await addJob(db, 'pipeline_run', { runId })
  return runId
}

const plantExample = (sessionId: string, runId: string) =>
  db.insert(trainingExamples).values({
    ...{ id: newId(), sessionId, runId, ordinal: 0, kind: 'step', messages: [], quality: 0.8, signals: [] },
    ...{ dedupeHash: 'x', sourceEventIds: [], createdAt: now },
  })

const statusOf = async (id: string) => (await db.select().from(sessions).where(eq(sessions.id, id)))[0]?.status
const runsOf = (id: string) => db.select().from(pipelineRuns).where(eq(pipelineRuns.sessionId, id))
const hasJob = async (runId: string) => (await runsDue(db, [runId])).has(runId)
const mended = async () =>
  (await checkSessions({ now })).map(({ what, sessionId, runId }) => [what, sessionId ?? runId])

test('where all is well nothing is touched', async () => {
  await plantSession('active')
  const done = await plantRun(await plantSession('completed'), 'completed', false)
  await plantRun(await plantSession('failed'), 'failed', false)
  await plantRun(await plantSession('processing'), 'waiting', true)
  const [run] = await db.select().from(pipelineRuns).where(eq(pipelineRuns.id, done))
  await plantExample(run?.sessionId ?? '', done)
  expect(await mended()).toEqual([])
  expect(await db.$count(trainingExamples)).toBe(1)
})

test('who ended or expired without a run gets one', async () => {
  const ids = [await plantSession('ended'), await plantSession('expired')]
  expect((await mended()).sort()).toEqual(ids.map((id) => ['session_without_run', id]).sort())
  const told = await readRepairs()
  expect(told.checked_at).not.toBeNull()
  expect(told.repaired).toMatchObject([{ what: 'session_without_run', count: 2 }])
  for (const id of ids) {
    const [run] = await runsOf(id)
    expect([await statusOf(id), run?.status, await hasJob(run?.id ?? '')]).toEqual(['processing', 'waiting', true])
  }
  expect(await mended()).toEqual([])
})

test('who is left processing comes to the end its newest run came to, or gets a run', async () => {
  const [done, broken, none] = [
    await plantSession('processing'),
    await plantSession('processing'),
    await plantSession('processing'),
  ]
  await plantRun(done, 'completed', false)
  await plantRun(broken, 'cancelled', false)
  expect(await mended()).toHaveLength(3)
  expect([await statusOf(done), await statusOf(broken), await statusOf(none)]).toEqual([
    'completed',
    'failed',
    'processing',
  ])
  const [run] = await runsOf(none)
  expect(await hasJob(run?.id ?? '')).toBe(true)
  expect(await mended()).toEqual([])
})

test('a run on the line whose job is gone, or will never be taken up, gets another', async () => {
  const lost = await plantRun(await plantSession('processing'), 'running', false)
  const spent = await plantRun(await plantSession('processing'), 'waiting', true)
  const held = await plantRun(await plantSession('processing'), 'running', true)
  await db.execute(sql`update graphile_worker._private_jobs set attempts = max_attempts where key = ${spent}`)
  await db.execute(sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w' where key = ${held}`)
  expect((await checkSessions({ now })).map(({ runId }) => runId).sort()).toEqual([lost, spent].sort())
  expect([await hasJob(lost), await hasJob(spent)]).toEqual([true, true])
  expect(await mended()).toEqual([])
})

test('a run on the line of a session that is not processing makes it so, or goes', async () => {
  const over = await plantSession('completed')
  const going = await plantSession('active')
  await plantRun(over, 'waiting', true)
  const early = await plantRun(going, 'waiting', true)
  expect(await mended()).toHaveLength(2)
  expect([await statusOf(over), await statusOf(going)]).toEqual(['processing', 'active'])
  expect([(await runsOf(going))[0]?.status, await hasJob(early)]).toEqual(['cancelled', false])
  expect(await mended()).toEqual([])
})

test('jobs of runs that are over or gone leave the queue', async () => {
  const over = await plantRun(await plantSession('completed'), 'completed', true)
  await addJob(db, 'pipeline_run', { runId: newId() })
  await addJob(db, 'alert_webhook', { deliveryId: newId() })
  const repairs = await checkSessions({ now })
  expect(new Set(repairs.map(({ what }) => what))).toEqual(new Set(['job_without_work']))
  expect(new Set(repairs.map(({ runId }) => runId))).toEqual(new Set([over, null]))
  const left = await db.execute<{ task: string }>(sql`select task_identifier as task from graphile_worker.jobs`)
  expect([...left]).toEqual([{ task: 'alert_webhook' }])
})

test('examples of a session nobody may learn from are deleted', async () => {
  const [open, closed] = [await plantSession('completed'), await plantSession('completed', false)]
  for (const id of [open, closed]) await plantExample(id, await plantRun(id, 'completed', false))
  // Wherever the last round ended, two see everybody.
  const repairs = [...(await checkSessions({ now })), ...(await checkSessions({ now }))]
  expect(repairs).toEqual([{ what: 'examples_without_consent', sessionId: closed, runId: null }])
  const left = await db.select({ id: trainingExamples.sessionId }).from(trainingExamples)
  expect(left).toEqual([{ id: open }])
})

test('one check mends so many of a kind, the next goes on', async () => {
  for (let n = 0; n < 3; n++) await plantSession('ended')
  expect(await checkSessions({ now, atMost: 2 })).toHaveLength(2)
  expect(await checkSessions({ now, atMost: 2 })).toHaveLength(1)
})
