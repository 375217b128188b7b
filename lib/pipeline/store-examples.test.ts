import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { pipelineRuns, trainingExamples } from '@/db/schema/pipeline'
import type { Actor } from '@/lib/people/actor'
import { signUp } from '@/lib/people/sign-up'
import { endSession } from '@/lib/sessions/end-session'
import { insertSession } from '@/lib/sessions/open'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { retryRun } from './act'
import { listExamples, reviewExample } from './examples'
import { storeInteractions } from './record-interactions'
import { workRun } from './runner'
import type { Example, TrainingSummary } from './schema'
import { registry, type StageRegistry } from './stages/registry'
import { settleFormer } from './store-examples'

let operator: Actor
beforeAll(async () => {
  const person = await signUp({ username: 'operator', password: 'long enough', roles: ['operator'] })
  operator = { person: { ...person, tokenId: '' }, device: null, key: null }
})

async function endedSession() {
  const now = new Date()
  const session = await insertSession(
    { personId: null, type: 'journey', channel: 'extension', trainingConsent: true },
    now,
    db,
  )
  if (!session) throw new Error('no session')
  await storeInteractions(session, shopJourney(), now, db)
  const { runId } = await endSession({ sessionId: session.id, reason: 'stopped' })
  return { sessionId: session.id, runId }
}

const listed = async (sessionId: string) => (await listExamples({ actor: operator, sessionId, limit: 1000 })).items
const stored = (sessionId: string) => db.$count(trainingExamples, eq(trainingExamples.sessionId, sessionId))
const changesOf = async (runId: string) =>
  (await db.select().from(pipelineRuns).where(eq(pipelineRuns.id, runId)))[0]?.changes

/** Training as it is, its examples told `times` over as different lessons. */
const repeated = (times: number, then: () => void = () => {}): StageRegistry => ({
  ...registry,
  *training(input, context): Generator<Example, TrainingSummary> {
    const examples: Example[] = []
    const training = registry.training(input, context)
    let next = training.next()
    for (; !next.done; next = training.next()) examples.push(next.value)
    for (let time = 0; time < times; time++) {
      for (const example of examples) yield { ...example, dedupeHash: `${example.dedupeHash} ${time}` }
      then()
    }
    return { ...next.value, exampleCount: times * examples.length }
  },
})

test('of examples that come in slices nobody sees one before all are there, and what a crash left is not doubled', async () => {
  const { sessionId, runId } = await endedSession()
  let slices = 0
  const crashing = repeated(25, () => {
    slices += 1
    if (slices === 20) throw new Error('killed')
  })
  await workRun({ runId, registry: crashing, retryDelay: () => 0 })
  expect(await stored(sessionId)).toBeGreaterThan(200)
  expect(await listed(sessionId)).toEqual([])

  await workRun({ runId, registry: repeated(25) })
  const seen = await listed(sessionId)
  expect(seen.length).toBeGreaterThan(600)
  expect(await stored(sessionId)).toBe(seen.length)
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
})

test('a run worked again tells what is different, keeps what review said of the rest, and lets go of the former', async () => {
  const { sessionId, runId } = await endedSession()
  await workRun({ runId })
  const before = await listed(sessionId)
  const [first, second, third] = before
  if (!first || !second || !third) throw new Error('too few examples')
  const toolsOf = (kind: string) => before.find((one) => one.kind === kind)?.tools?.map((tool) => tool.function.name)
  expect(toolsOf('step')).toContain('navigate')
  expect(toolsOf('journey')).toBeUndefined()
  await reviewExample({ actor: operator, exampleId: first.id, review: 'accepted' })
  await reviewExample({ actor: operator, exampleId: third.id, review: 'rejected', reason: 'unclear' })

  const newer: StageRegistry = {
    ...registry,
    *training(input, context) {
      const training = registry.training(input, context)
      let next = training.next()
      for (let i = 0; !next.done; next = training.next(), i++) {
        const { messages } = next.value
        if (i === 1) continue
        if (i === 2) yield { ...next.value, messages: [{ role: 'system', content: 'Otherwise' }, ...messages.slice(1)] }
        else yield next.value
      }
      return { ...next.value, exampleCount: before.length - 1 }
    },
  }
  await retryRun({ actor: operator, runId })
  expect(await listed(sessionId)).toHaveLength(before.length)
  await workRun({ runId, registry: newer })
  const after = await listed(sessionId)
  expect(await stored(sessionId)).toBe(before.length - 1)
  expect(await changesOf(runId)).toMatchObject({ added: 0, removed: 1, reworded: 1, same: before.length - 2 })
  expect(after.map(({ review }) => review)).toEqual(['accepted', ...Array(before.length - 2).fill('pending')])

  await settleFormer(sessionId)
  expect(await changesOf(runId)).toMatchObject({ removed: 1 })
})

test('where a worker died before it let go of the former, whoever takes the run up does', async () => {
  const { sessionId, runId } = await endedSession()
  await workRun({ runId })
  const count = await stored(sessionId)
  await db.execute(
    sql`update pipeline_runs set published = 2, stage = 'archiving', status = 'running' where id = ${runId}`,
  )
  await db.execute(sql`update sessions set status = 'processing' where id = ${sessionId}`)
  await db.execute(sql`
    insert into training_examples (id, session_id, run_id, attempt, ordinal, kind, messages, quality, signals, dedupe_hash, wording,
      source_event_ids, created_at)
    select gen_random_uuid(), session_id, run_id, 2, ordinal, kind, messages, quality, signals, dedupe_hash, wording,
      source_event_ids, created_at from training_examples where run_id = ${runId} and ordinal > 0`)
  await workRun({ runId })
  expect(await stored(sessionId)).toBe(count - 1)
  expect(await changesOf(runId)).toMatchObject({ added: 0, removed: 1, reworded: 0, same: count - 1 })
})

test('a session has one published run, whatever its runs were', async () => {
  const { sessionId, runId } = await endedSession()
  await workRun({ runId })
  const twice = sql`insert into pipeline_runs (id, session_id, status, stage, published, created_at)
    values (gen_random_uuid(), ${sessionId}, 'completed', 'archiving', 1, now())`
  await expect(db.execute(twice)).rejects.toThrow()
})
