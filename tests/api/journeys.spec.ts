import { bearer, expect, keys, test } from '@/tests/fixtures'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import type { Program } from '@/tests/program'

type Run = {
  id: string
  status: string
  result: { exampleCount: number; reason: string | null; overallQuality: number } | null
}

async function finishedRun(api: Program, runId: string): Promise<Run> {
  const headers = bearer(keys.admin())
  const read = async (): Promise<Run> => (await api.get(`/api/pipeline/runs/${runId}`, { headers })).json()
  await expect.poll(async () => (await read()).status).toMatch(/^(completed|failed|cancelled)$/)
  return read()
}

async function startJourney(api: Program) {
  const data = { guest: true, channel: 'extension', type: 'journey' }
  const { session, session_token } = await (await api.post('/api/session/start', { data })).json()
  return { id: session.session_id as string, headers: bearer(session_token) }
}

test('a journey of 132 interactions ends completed with examples worth training on', async ({ api }) => {
  const { id, headers } = await startJourney(api)
  const journey = shopJourney()
  expect(journey).toHaveLength(132)
  const path = `/api/sessions/${id}/interactions`
  for (let at = 0; at < journey.length; at += 50) {
    const interactions = journey.slice(at, at + 50)
    const posted = await api.post(path, { headers, data: { interactions } })
    expect(posted.status()).toBe(202)
    expect(await posted.json()).toEqual({ accepted: interactions.length, duplicates: 0 })
  }
  const again = await api.post(path, { headers, data: { interactions: journey.slice(0, 10) } })
  expect(await again.json()).toEqual({ accepted: 0, duplicates: 10 })

  const stopped = await api.post(`/api/sessions/${id}/stop`, { headers, data: {} })
  expect(stopped.status()).toBe(202)
  const { runId, status } = await stopped.json()
  expect(status).toBe('processing')
  const run = await finishedRun(api, runId)
  expect(run.status).toBe('completed')
  expect(run.result?.exampleCount).toBeGreaterThanOrEqual(16)
  expect(run.result?.overallQuality).toBeGreaterThan(0.5)
  const repeated = await api.post(`/api/sessions/${id}/stop`, { headers, data: {} })
  expect(await repeated.json()).toEqual({ sessionId: id, status: 'completed', runId })

  const admin = bearer(keys.admin())
  const { items } = await (
    await api.get(`/api/training-examples?sessionId=${id}&limit=1000`, { headers: admin })
  ).json()
  expect(items.length).toBe(run.result?.exampleCount)
  for (const item of items) expect(item.signals.length).toBeGreaterThan(0)
  const exported = await (
    await api.get(`/api/datasets/export?format=openai&sessionId=${id}&minQuality=0`, { headers: admin })
  ).text()
  const lines = exported.trim().split('\n')
  expect(lines.length).toBeGreaterThanOrEqual(16)
  for (const line of lines) {
    const { messages } = JSON.parse(line)
    expect(messages.at(-1).role).toBe('assistant')
  }
  expect(exported).not.toMatch(/@example\.|4111|4242/)
  const bytes = await (
    await api.get(`/api/datasets/export?format=openai&sessionId=${id}&minQuality=0`, { headers: admin })
  ).text()
  expect(bytes).toBe(exported)
})

test('a journey without usable steps ends completed with 0 examples and the reason', async ({ api }) => {
  const { id, headers } = await startJourney(api)
  const interactions = Array.from({ length: 5 }, (_, seq) => ({
    id: `h${seq}`,
    seq,
    type: 'hover',
    url: 'https://shop.example/',
    title: 'Shop',
    occurredAt: '2026-01-01T00:00:00.000Z',
  }))
  await api.post(`/api/sessions/${id}/interactions`, { headers, data: { interactions } })
  const { runId } = await (await api.post(`/api/sessions/${id}/stop`, { headers, data: {} })).json()
  const run = await finishedRun(api, runId)
  expect(run).toMatchObject({ status: 'completed', result: { exampleCount: 0 } })
  expect(run.result?.reason).toMatch(/^No training examples generated: /)
})

test('a Chrome recording is imported and completes; what is no recording is refused with the place', async ({
  api,
}) => {
  const headers = bearer(keys.journeys())
  const recording = {
    title: 'Find a mug',
    steps: [
      {
        type: 'setViewport',
        width: 1280,
        height: 800,
        deviceScaleFactor: 1,
        isMobile: false,
        hasTouch: false,
        isLandscape: false,
      },
      {
        type: 'navigate',
        url: 'https://shop.example/',
        assertedEvents: [{ type: 'navigation', url: 'https://shop.example/', title: 'Shop' }],
      },
      { type: 'click', target: 'main', selectors: [['aria/Mugs'], ['#nav > a:nth-child(2)']], offsetX: 1, offsetY: 1 },
      { type: 'change', target: 'main', value: 'blue mug', selectors: [['aria/Search'], ['#q']] },
      { type: 'keyDown', target: 'main', key: 'Enter' },
      { type: 'keyUp', target: 'main', key: 'Enter' },
    ],
  }
  const imported = await api.post('/api/import?format=chrome-recorder&goal=Find%20a%20blue%20mug', {
    headers,
    data: recording,
  })
  expect(imported.status()).toBe(201)
  const { sessions } = await imported.json()
  expect(sessions).toEqual([{ session_id: expect.any(String), title: 'Find a mug' }])
  const id = sessions[0].session_id
  const admin = bearer(keys.admin())
  const runs = async () =>
    (await (await api.get(`/api/pipeline/runs?sessionId=${id}`, { headers: admin })).json()).items
  await expect.poll(async () => (await runs())[0]?.status).toBe('completed')
  expect((await (await api.get(`/api/sessions/${id}`, { headers: admin })).json()).status).toBe('completed')

  const refused = await api.post('/api/import?format=chrome-recorder', {
    headers,
    data: { type: 'navigate', url: 'x' },
  })
  expect(refused.status()).toBe(422)
  const problem = await refused.json()
  expect(problem).toMatchObject({ type: '/problems/invalid_recording', errors: [{ pointer: expect.any(String) }] })
  expect((await api.post('/api/import?format=chrome-recorder', { data: recording })).status()).toBe(401)
})

test('the pipeline says how it stands, to staff', async ({ api, adminToken }) => {
  const { id, headers } = await startJourney(api)
  const { runId } = await (await api.post(`/api/sessions/${id}/stop`, { headers, data: {} })).json()
  await finishedRun(api, runId)
  const view = await (await api.get('/api/pipeline', { headers: bearer(adminToken) })).json()
  expect(view.stages.map((one: { stage: string }) => one.stage)).toEqual([
    'validation',
    'quality',
    'enhancement',
    'training',
    'archiving',
  ])
  expect(view.throughput).toBeGreaterThan(0)
  expect((await api.get('/api/pipeline')).status()).toBe(401)
})

test('review changes an example and an invalid text is refused', async ({ api, adminToken }) => {
  const { id, headers } = await startJourney(api)
  await api.post(`/api/sessions/${id}/interactions`, { headers, data: { interactions: shopJourney() } })
  const { runId } = await (await api.post(`/api/sessions/${id}/stop`, { headers, data: {} })).json()
  await finishedRun(api, runId)
  const staff = bearer(adminToken)
  const { items } = await (await api.get(`/api/training-examples?sessionId=${id}`, { headers: staff })).json()
  const path = `/api/training-examples/${items[0].id}`
  const rejected = await api.patch(path, { headers: staff, data: { review: 'rejected', reason: 'unclear' } })
  expect(await rejected.json()).toMatchObject({ review: 'rejected', reason: 'unclear' })
  const broken = await api.patch(path, {
    headers: staff,
    data: { messages: [{ role: 'user', content: 'only a question' }] },
  })
  expect(broken.status()).toBe(422)
  const absent = await api.patch('/api/training-examples/01890000-0000-7000-8000-000000000000', {
    headers: staff,
    data: {},
  })
  expect(absent.status()).toBe(404)
})
