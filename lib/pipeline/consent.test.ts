import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { pipelineRuns, trainingExamples } from '@/db/schema/pipeline'
import type { Actor } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { changeSession } from '@/lib/sessions/change'
import { giveToken } from '@/lib/sessions/devices'
import { endSession } from '@/lib/sessions/end-session'
import { insertSession } from '@/lib/sessions/open'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { storeInteractions } from './record-interactions'
import { claimRun, completeStage, type Yielded } from './run-steps'
import { workRun } from './runner'
import { readSource } from './sources'
import { registry, type StageRegistry } from './stages/registry'
import { contextFor } from './stages/work-stages.fixture'
import { storeInSlices } from './store-examples'

const now = new Date()

async function consented() {
  const session = await insertSession(
    { personId: null, type: 'journey', channel: 'website', trainingConsent: true },
    now,
    db,
  )
  if (!session) throw new Error('no session')
  const token = await giveToken(session.id, { channel: 'website', device: null }, now, db)
  await storeInteractions(session, shopJourney(), now, db)
  const { runId } = await endSession({ sessionId: session.id, reason: 'stopped' })
  return { sessionId: session.id, runId, actor: await identify([token], null) }
}

const withdraw = ({ actor, sessionId }: { actor: Actor; sessionId: string }) =>
  changeSession({ actor, sessionId, trainingConsent: false })

const examplesOf = (sessionId: string) =>
  db.select().from(trainingExamples).where(eq(trainingExamples.sessionId, sessionId))

const resultOf = async (runId: string) =>
  (await db.select().from(pipelineRuns).where(eq(pipelineRuns.id, runId)))[0]?.result

/** Works the run to its end, and withdraws the consent when the named stage is done but not committed. */
async function withdrawnDuring(stage: 'training' | 'archiving') {
  const one = await consented()
  let step = await claimRun(one.runId, now)
  while (step) {
    const input = step.stage === 'validation' ? await readSource(one.sessionId) : step.input
    const yielded: Yielded =
      step.stage === 'training'
        ? { trained: await storeInSlices(step, registry.training(input, contextFor()), now) }
        : { output: await registry[step.stage](input, contextFor()) }
    if (step.stage === stage) await withdraw(one)
    step = await completeStage(step, yielded, { durationMs: 1, log: [] }, now)
  }
  return one
}

test.each(['training', 'archiving'] as const)('consent withdrawn while %s works leaves no example', async (stage) => {
  const { sessionId, runId } = await withdrawnDuring(stage)
  expect(await examplesOf(sessionId)).toEqual([])
  expect(await resultOf(runId)).toMatchObject({
    exampleCount: 0,
    characters: 0,
    reason: 'No training examples generated: consent was withdrawn',
  })
})

test('consent withdrawn at any moment of a run leaves no example', async () => {
  for (let round = 0; round < 6; round++) {
    const one = await consented()
    await Promise.all([workRun({ runId: one.runId }), withdraw(one)])
    expect(await examplesOf(one.sessionId)).toEqual([])
  }
})

test('what a run that broke off had made waits for nobody once the consent is gone', async () => {
  const one = await consented()
  const broken: StageRegistry = {
    ...registry,
    archiving: () => {
      throw new Error('broken')
    },
  }
  await workRun({ runId: one.runId, registry: broken, retryDelay: () => 0 })
  expect((await examplesOf(one.sessionId)).length).toBeGreaterThan(0)
  await withdraw(one)
  expect(await examplesOf(one.sessionId)).toEqual([])
  await workRun({ runId: one.runId })
  expect(await examplesOf(one.sessionId)).toEqual([])
  expect(await resultOf(one.runId)).toMatchObject({ exampleCount: 0 })
})
