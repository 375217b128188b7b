import { newId } from '@/lib/ids'
import { bearer, type Database, expect, keys, test, unique } from '@/tests/fixtures'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import type { Program } from '@/tests/program'

const headers = () => bearer(keys.admin())

async function runOf(api: Program, runId: string) {
  const read = async () => (await api.get(`/api/pipeline/runs/${runId}`, { headers: headers() })).json()
  await expect.poll(async () => (await read()).status, { intervals: [50] }).toBe('completed')
  return read()
}

async function stoppedJourney(api: Program) {
  const data = { guest: true, channel: 'extension', type: 'journey' }
  const { session, session_token } = await (await api.post('/api/session/start', { data })).json()
  const path = `/api/sessions/${session.session_id}`
  const device = bearer(session_token)
  await api.post(`${path}/interactions`, { headers: device, data: { interactions: shopJourney() } })
  const { runId } = await (await api.post(`${path}/stop`, { headers: device, data: {} })).json()
  return { sessionId: session.session_id as string, runId: runId as string }
}

/** Makes of a finished run one that gave up at training; no test can make a stage fail from outside. */
async function fail(database: Database, { sessionId, runId }: { sessionId: string; runId: string }, message: string) {
  const error = JSON.stringify({ title: 'Processing job failed', message, stage: 'training' })
  await database`
    update pipeline_runs set status = 'failed', stage = 'training', attempt = 5, result = null, error = ${error}::text::jsonb
    where id = ${runId}`
  await database`update sessions set status = 'failed' where id = ${sessionId}`
}

test('runs that failed for one cause are a group, and it is started again as one', async ({ api, database }) => {
  const cause = unique('Cause').replace(/\d/g, 'x')
  const failed = await Promise.all([1, 2].map(() => stoppedJourney(api)))
  for (const [n, run] of failed.entries()) {
    await runOf(api, run.runId)
    await fail(database, run, `${cause} at step ${n + 7}`)
  }
  const groups = async (): Promise<{ message: string; count: number; fingerprint: string }[]> =>
    (await (await api.get('/api/pipeline/failures', { headers: headers() })).json()).items
  const ours = (await groups()).filter(({ message }) => message.startsWith(cause))
  expect(ours).toMatchObject([{ count: 2, stage: 'training' }])

  const data = { fingerprint: ours[0]?.fingerprint }
  const retry = async () => (await api.post('/api/pipeline/retry', { headers: headers(), data })).json()
  const both = await Promise.all([retry(), retry()])
  expect(both.reduce((sum, { retried }) => sum + retried, 0)).toBe(2)
  for (const { runId } of failed) {
    const run = await runOf(api, runId)
    expect(run.actions).toMatchObject([{ what: 'retried', person: null, key: expect.any(String) }])
    expect(run.error).toBeNull()
  }
  expect((await groups()).some(({ message }) => message.startsWith(cause))).toBe(false)
})

test('a finished run that is worked again says what is different', async ({ api }) => {
  const { runId } = await stoppedJourney(api)
  const first = await runOf(api, runId)
  expect(first).toMatchObject({ version: expect.any(String), changes: null })
  await api.post(`/api/pipeline/runs/${runId}/retry`, { headers: headers(), data: {} })
  const again = await runOf(api, runId)
  await expect.poll(async () => (await runOf(api, runId)).changes).not.toBeNull()
  expect((await runOf(api, runId)).changes).toEqual({
    ...{ version: again.version, added: 0, removed: 0, reworded: 0 },
    same: first.result.exampleCount,
  })
})

test('the settings tell themselves, and take no nonsense', async ({ api }) => {
  const change = (data: object) => api.patch('/api/pipeline/settings', { headers: headers(), data })
  for (const data of [{}, { taking: 'no' }, { threshold: 1.5 }, { else: 1 }]) {
    expect((await change(data)).status(), JSON.stringify(data)).toBe(422)
  }
  const set = await (await change({ taking: true })).json()
  expect(set).toMatchObject({ taking: true, threshold: 0.5, changed_at: expect.any(String) })
  const { settings, repaired } = await (await api.get('/api/pipeline', { headers: headers() })).json()
  expect(settings).toMatchObject({ taking: true, threshold: 0.5 })
  expect(repaired).toEqual(expect.any(Array))
})

test('which runs to retry is said plainly', async ({ api }) => {
  const retry = (data: object) => api.post('/api/pipeline/retry', { headers: headers(), data })
  for (const data of [{}, { all: false }, { fingerprint: newId() }]) {
    expect((await retry(data)).status(), JSON.stringify(data)).toBe(422)
  }
})
