import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

const project = (name: string) => ({
  name,
  url: 'https://shop.example',
  suites: [{ name: 'Mugs', tests: [`${name}-1`] }],
  tests: [
    {
      id: `${name}-1`,
      name,
      commands: [
        { command: 'open', target: '/', value: '' },
        { command: 'click', target: 'linkText=Mugs', value: '' },
        { command: 'type', target: 'id=q', value: 'blue' },
      ],
    },
    { id: `${name}-2`, name: `${name} empty`, commands: [{ command: 'setWindowSize', target: '8x8', value: '' }] },
  ],
})

const pageOf = (body: object) => ({
  id: 1,
  type: 0,
  childNodes: [{ id: 2, type: 2, tagName: 'body', childNodes: [body] }],
})
const screen = (body: object) => {
  const timestamp = Date.now() - 60_000
  return [
    { type: 4, data: { href: 'https://shop.example/' }, timestamp },
    { type: 2, data: { node: pageOf(body) }, timestamp },
    { type: 3, data: { source: 2, type: 2, id: 3 }, timestamp: timestamp + 3000 },
  ]
}
const button = { id: 3, type: 2, tagName: 'button', childNodes: [{ id: 4, type: 3, textContent: 'Buy' }] }

const send = (api: Program, format: string, data: unknown, goal = '') =>
  api.post(`/api/import?format=${format}${goal && `&goal=${encodeURIComponent(goal)}`}`, {
    headers: bearer(keys.journeys()),
    data,
  })

async function finished(api: Program, sessionId: string) {
  const run = async () => {
    const answer = await api.get(`/api/pipeline/runs?sessionId=${sessionId}`, { headers: bearer(keys.admin()) })
    return (await answer.json()).items[0]
  }
  await expect.poll(async () => (await run())?.status).toBe('completed')
  return run()
}

test('each test of a Selenium project is a session of its own, and comes twice to the same', async ({ api }) => {
  const name = unique('Find')
  const answer = await send(api, 'selenium-side', project(name), 'Find a blue mug')
  expect(answer.status()).toBe(201)
  const body = await answer.json()
  expect(body).toEqual({
    sessions: [{ session_id: expect.any(String), title: `Mugs: ${name}` }],
    skipped: [{ title: `${name} empty`, reason: 'It has no step.' }],
  })
  expect(await (await send(api, 'selenium-side', project(name), 'Find a blue mug')).json()).toEqual(body)
  const id = body.sessions[0].session_id
  expect((await finished(api, id)).result).toMatchObject({ interactionCount: 3, exampleCount: 4 })
  const session = await (await api.get(`/api/sessions/${id}`, { headers: bearer(keys.admin()) })).json()
  expect(session).toMatchObject({ status: 'completed', type: 'journey', training_consent: true })
})

test('an rrweb recording may be nested as deep as a page, and 12 MB long', async ({ api }) => {
  let body: object = button
  for (let id = 10; id < 1000; id++) body = { id, type: 2, tagName: 'div', childNodes: [body] }
  const events = [...screen(body), { type: 6, data: { payload: 'x'.repeat(12_000_000) }, timestamp: Date.now() }]
  const answer = await send(api, 'rrweb', { events })
  expect(answer.status()).toBe(201)
  const { sessions } = await answer.json()
  expect((await finished(api, sessions[0].session_id)).result).toMatchObject({ interactionCount: 2, reason: null })
})

test('a result of the new or the old shape becomes examples', async ({ api }) => {
  const asked = unique('Which mug is number')
  const messages = [
    { role: 'user', content: `${asked}?` },
    { role: 'assistant', content: `${asked}: the blue one, write to jana@example.com` },
  ]
  for (const file of [
    { examples: [{ messages }], metadata: {}, processing: {} },
    { messages, trainingValue: 0.9 },
  ]) {
    const { sessions } = await (await send(api, 'examples', file)).json()
    const sessionId = sessions[0].session_id
    expect((await finished(api, sessionId)).result).toMatchObject({ exampleCount: 1 })
    const answer = await api.get(`/api/training-examples?sessionId=${sessionId}`, { headers: bearer(keys.admin()) })
    const { items } = await answer.json()
    expect(items[0].messages.at(-1).content).toBe(`${asked}: the blue one, write to [email]`)
    expect(items[0].signals.map((one: { name: string }) => one.name)).toContain('claimed')
  }
})

test('what does not fit is refused, naming the place and the format it looks like', async ({ api }) => {
  const refusals: [string, unknown, string, RegExp][] = [
    ['chrome-recorder', project('x'), '', /choose format=selenium-side/],
    ['selenium-side', screen(button), '', /choose format=rrweb/],
    ['rrweb', { examples: [] }, '', /choose format=examples/],
    ['examples', { examples: [{ messages: [{ role: 'user', content: 5 }] }] }, '/examples/0/messages/0/content', /./],
    ['rrweb', [...screen(button), { type: 3, timestamp: 5, data: 1 }], '/3/data', /object/],
    ['selenium-side', { tests: [{ commands: [{ command: 'click' }] }] }, '/tests/0/commands/0/target', /locator/],
  ]
  for (const [format, file, pointer, detail] of refusals) {
    const answer = await send(api, format, file)
    expect(answer.status()).toBe(422)
    expect(await answer.json()).toMatchObject({
      type: '/problems/invalid_recording',
      detail: expect.stringMatching(detail),
      errors: [{ pointer }],
    })
  }
  expect((await send(api, 'avi', {})).status()).toBe(422)
  expect((await send(api, 'rrweb', { events: 'x'.repeat(20 * 1024 * 1024) })).status()).toBe(413)
})

test('a workshop that was consented to is learnt from: what was asked, and what staff answered', async ({
  api,
  adminToken,
}) => {
  const start = { guest: true, channel: 'workshop', type: 'workshop' }
  const { session, session_token } = await (await api.post('/api/session/start', { data: start })).json()
  const headers = bearer(session_token)
  const path = `/api/sessions/${session.session_id}`
  const log = (eventType: string, eventData: object) =>
    api.post('/api/session-log', { data: { sessionToken: session_token, eventType, eventData } })
  const stepName = 'Provision services'
  await log('init', { steps: ['Connect accounts', stepName], currentStep: 1, stepName })
  await log('error', { errorType: 'number_failed', errorMessage: 'No number was free', currentStep: 1, stepName })
  await log('help_request', { message: 'How do I get a number?', currentStep: 1, stepName })
  await api.post(`${path}/messages`, {
    headers: bearer(adminToken),
    data: { content: 'Pick a number of another city.' },
  })
  await log('action', { actionName: 'services_done', currentStep: 1, stepName })
  await api.patch(path, { headers, data: { trainingConsent: true } })
  await api.post(`${path}/stop`, { headers, data: {} })
  expect((await finished(api, session.session_id)).result).toMatchObject({ exampleCount: 1, reason: null })
  const answer = await api.get(`/api/training-examples?sessionId=${session.session_id}`, {
    headers: bearer(keys.admin()),
  })
  const { items } = await answer.json()
  expect(items[0].messages.map((one: { content: string }) => one.content)).toEqual([
    expect.stringContaining('The student is at Provision services (step 2 of 2).'),
    'How do I get a number?',
    'Pick a number of another city.',
  ])
})
