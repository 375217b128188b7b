import { expect } from '@playwright/test'
import { newId } from '@/lib/ids'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import type { Subject } from './row'
import { startOwned } from './session-subjects'
import type { Account, World } from './world'

/** The run of a stopped session, once it is over. */
export async function finishedRun(world: World, interactions: object[], owner?: Account) {
  const { id: sessionId, device } = await startOwned(world, owner ?? (await world.owner()))
  if (interactions.length > 0) await world.post(`/api/sessions/${sessionId}/interactions`, { interactions }, device)
  await world.api.patch(`/api/sessions/${sessionId}`, { headers: device, data: { trainingConsent: true } })
  const { runId } = await world.post(`/api/sessions/${sessionId}/stop`, undefined, device)
  const status = async () => (await world.database`select status from pipeline_runs where id = ${runId}`)[0]?.status
  await expect.poll(status, { intervals: [20, 50] }).toBe('completed')
  return { ids: { id: runId as string, sessionId }, device }
}

export const run = (world: World) => world.once('run', () => finishedRun(world, []))

export const newRun = (world: World) => finishedRun(world, [])

/** A run that waits for a worker who does not come before a year has passed. */
export async function waitingRun(world: World): Promise<Subject> {
  const { id: sessionId, device } = await startOwned(world, await world.owner())
  const id = newId()
  await world.database`update sessions set status = 'processing' where id = ${sessionId}`
  await world.database`
    insert into pipeline_runs (id, session_id, status, stage, created_at)
    values (${id}, ${sessionId}, 'waiting', 'validation', now())`
  await world.database`
    select graphile_worker.add_job('pipeline_run', json_build_object('runId', ${id}::text), run_at => now() + interval '1 year', job_key => ${id})`
  return { ids: { id, sessionId }, device }
}

/** An example that came of the owner's journey. */
export const example = (world: World) =>
  world.once('example', async () => {
    const { ids } = await finishedRun(world, shopJourney())
    const [row] = await world.database`select id from training_examples where session_id = ${ids.sessionId} limit 1`
    return { ids: { ...ids, id: row?.id as string }, body: { review: 'accepted' } }
  })

export const recording = async (): Promise<Subject> => ({
  body: {
    title: 'Find a mug',
    steps: [
      { type: 'navigate', url: 'https://shop.example/' },
      { type: 'click', target: 'main', selectors: [['aria/Mugs']], offsetX: 1, offsetY: 1 },
    ],
  },
})
