import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { pipelineRuns, pipelineSettings } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { newId } from '@/lib/ids'
import type { Actor } from '@/lib/people/actor'
import { signUp } from '@/lib/people/sign-up'
import { runsDue } from '@/lib/queue'
import { endSession } from '@/lib/sessions/end-session'
import { insertSession } from '@/lib/sessions/open'
import { checkSessions } from './check-sessions'
import { followPipeline } from './follow'
import { workRun } from './runner'
import { changeSettings, readSettings } from './settings'

const watcher: Actor = { person: null, device: null, key: { id: newId(), name: 'wall', scopes: ['training:read'] } }
const now = new Date('2026-03-14T12:00:00.000Z')

let operator: Actor
let jana: { id: string; name: string | null; customerId: string }

beforeAll(async () => {
  const person = await signUp({ username: 'jana', password: 'long enough', roles: ['operator'] })
  jana = person
  operator = { person: { ...person, tokenId: '' }, device: null, key: null }
})

beforeEach(async () => {
  await db.delete(sessions)
  await db.delete(pipelineSettings)
  await db.execute(sql`delete from graphile_worker._private_jobs`)
})

async function endedSession() {
  const session = await insertSession({ personId: null, type: 'visit', channel: 'website' }, new Date(), db)
  if (!session) throw new Error('no session')
  return (await endSession({ sessionId: session.id, reason: 'stopped' })).runId
}

/** What the queue does with a job: works it, and lets go of it. */
async function work(runId: string) {
  await workRun({ runId })
  await db.execute(sql`delete from graphile_worker._private_jobs where key = ${runId}`)
}

const statusOf = async (id: string) =>
  (await db.select({ status: pipelineRuns.status }).from(pipelineRuns).where(eq(pipelineRuns.id, id)))[0]?.status
const hasJob = async (runId: string) => (await runsDue(db, [runId])).has(runId)

test('what nobody has set has its default', async () => {
  expect(await readSettings({ actor: watcher })).toEqual({
    taking: true,
    threshold: 0.5,
    held: 0,
    changed_by: null,
    changed_at: null,
  })
})

test('while no new sessions are taken they wait, and all are worked once they are again', async () => {
  const begun = await endedSession()
  await db.update(pipelineRuns).set({ startedAt: now, status: 'running' }).where(eq(pipelineRuns.id, begun))
  await changeSettings({ actor: operator, taking: false })
  const ids = [await endedSession(), await endedSession()]
  for (const id of [begun, ...ids]) await work(id)
  expect(await Promise.all([begun, ...ids].map(statusOf))).toEqual(['completed', 'waiting', 'waiting'])
  expect(await checkSessions()).toEqual([])
  expect(await Promise.all(ids.map(hasJob))).toEqual([false, false])

  const late = await endedSession()
  expect(await changeSettings({ actor: operator, taking: true })).toMatchObject({ taking: true, held: 3 })
  expect(await Promise.all([...ids, late].map(hasJob))).toEqual([true, true, true])
  const [jobs] = await db.execute<{ count: number }>(sql`select count(*)::int as count from graphile_worker.jobs`)
  expect(jobs?.count).toBe(3)
  for (const id of [...ids, late]) await work(id)
  expect(await Promise.all([...ids, late].map(statusOf))).toEqual(['completed', 'completed', 'completed'])
})

test('who changed a setting and when stands with it, and is audited', async () => {
  await changeSettings({ actor: operator, threshold: 0.7, now })
  expect(await readSettings({ actor: watcher })).toMatchObject({
    taking: true,
    threshold: expect.closeTo(0.7),
    changed_by: { name: jana.name, customer_id: jana.customerId },
    changed_at: now.toISOString(),
  })
  const [entry] = await db
    .select()
    .from(audit)
    .where(and(eq(audit.action, 'pipeline_changed'), eq(audit.at, now)))
  expect(entry).toMatchObject({ actorId: jana.id, detail: { threshold: 0.7 } })
})

test('those who follow the pipeline hear of it', async () => {
  const gone = new AbortController()
  const events = (await followPipeline({ actor: watcher }))(gone.signal)
  const heard = async () => (await events.next()).value?.[0]?.data.settings.taking
  expect(await heard()).toBe(true)
  const next = heard()
  await changeSettings({ actor: operator, taking: false })
  expect(await next).toBe(false)
  gone.abort()
  expect((await events.next()).done).toBe(true)
})

test('setting is for operators, reading for all who watch', async () => {
  await expect(changeSettings({ actor: watcher, taking: false })).rejects.toMatchObject({ code: 'forbidden' })
  const stranger: Actor = { ...watcher, key: { id: newId(), name: 'log', scopes: ['log:read'] } }
  await expect(readSettings({ actor: stranger })).rejects.toMatchObject({ code: 'forbidden' })
})
