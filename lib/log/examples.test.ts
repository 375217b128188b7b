import { beforeAll, describe, expect, test } from 'vitest'
import { nobody } from '@/lib/people/actor'
import { program } from '@/lib/people/member.fixture'
import { ingest } from './ingest'
import { readLog } from './query'
import { logQuery } from './schema'

/** What the SDK adds to each event. */
const common = {
  currentStep: 3,
  stepName: 'Provision Services',
  demoMode: false,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  timestamp: '2026-11-20T13:07:03.118Z',
}

const steps = [
  'Connect accounts',
  'Meet the agent',
  'Choose use case',
  'Provision services',
  'Build the flow',
  'Test call',
  'Wrap up',
]

const deployFailed = {
  errorType: 'twilio_function_deploy_failed',
  errorMessage: 'Twilio account not authorized for Functions',
  statusCode: 403,
  functionName: 'voice-handler',
}

/** Every kind of event data that API.md and PRODUCT.md name, as the SDK sends it, with the values a workshop has. */
const unchanged: [type: string, data: unknown][] = [
  ['navigation', { from: 1, to: 2 }],
  ['navigation', { from: 2, to: 3, fromStepName: 'Choose use case', toStepName: 'Provision services', ...common }],
  ['init', { steps, ...common }],
  ['error', deployFailed],
  ['error', { ...deployFailed, ...common }],
  [
    'error',
    { errorType: 'openai_validation_failed', errorMessage: 'Incorrect API key provided', statusCode: 401, ...common },
  ],
  [
    'error',
    { errorType: 'deployment_failed', errorMessage: 'Function deployment timed out after 30000 ms', statusCode: 504 },
  ],
  ['error', { errorType: 'session_not_found', errorMessage: 'Session not found', statusCode: 500, ...common }],
  [
    'error',
    {
      errorType: 'number_purchase_failed',
      errorMessage: 'Phone number +1 555 555 1234 was already taken',
      statusCode: 422,
    },
  ],
  ['error', { errorType: 'whatsapp_window_closed', errorMessage: 'Message could not be delivered', statusCode: 470 }],
  [
    'error',
    { errorType: 'network', errorMessage: 'connect ECONNREFUSED 127.0.0.1:8080', port: 8080, host: '127.0.0.1:3000' },
  ],
  [
    'error',
    {
      errorType: 'TypeError',
      errorMessage: "Cannot read properties of undefined (reading 'token')",
      line: 42,
      column: 7,
    },
  ],
  [
    'error',
    {
      errorType: 'validation',
      errorMessage: 'Password must be at least 8 characters',
      errors: { password: 'is too short' },
    },
  ],
  ['error', { errorType: 'json', errorMessage: 'Unexpected token < in JSON at position 0' }],
  ['action', { actionName: 'phone_number_selected', phoneNumber: '+1 555 555 1234', ...common }],
  ['action', { actionName: 'phone_number_selected', value: '+1 555 555 1234', provider: 'twilio' }],
  ['action', { actionName: 'session_stop', minutes: 48, interactions: 132, ...common }],
  ['action', { actionName: 'api_key_saved', keyEnding: '9fQ2', ...common }],
  [
    'api_call',
    { endpoint: '/api/deploy-function', method: 'POST', status: 403, success: false, durationMs: 812, ...common },
  ],
  [
    'api_call',
    { endpoint: '/api/deploy-function', method: 'POST', status: 200, success: true, durationMs: 1234, ...common },
  ],
  [
    'api_call',
    { endpoint: 'https://api.example.com:8443/v1/calls?page=2&limit=50', method: 'GET', status: 304, success: true },
  ],
  ['state_change', { stateName: 'servicesReady', oldValue: false, newValue: true, ...common }],
  ['state_change', { stateName: 'selectedNumber', oldValue: null, newValue: '+15555551234', ...common }],
  ['state_change', { stateName: 'tokenCount', oldValue: 0, newValue: 1234, ...common }],
  ['help_request', { message: 'It says not authorised. Did I break something?', ...common }],
  ['help_request', common],
  ['session_token', { sessionToken: 'ws_1234567890', token: 'ws_7f3kq92m' }],
  ['anything_custom', ['a list', 1, null, true, { nested: [0.1, '0.1', 1e21, -5] }]],
  ['anything_custom', 'only words'],
  ['anything_custom', 42],
  ['anything_custom', false],
  ['anything_custom', null],
]

const join = (...parts: string[]) => parts.join('')

/** Secrets as they get into a log by mistake, with the rule their mark names. Assembled, so that no scanner takes this file for a leak. */
const planted: [secret: string, data: (secret: string) => unknown, rule: string][] = [
  [
    join('sk', '-proj-abc123DEF456ghi789jkl'),
    (key) => ({ errorMessage: `Incorrect API key provided: ${key}` }),
    'api_key',
  ],
  [join('tls', '_', 'aB3dE6gH9'.repeat(5).slice(0, 43)), (token) => ({ url: `/api/x?session=${token}` }), 'token'],
  [join('abcdefghijklmnop', 'QRSTUV123456'), (token) => ({ headers: `Authorization: Bearer ${token}` }), 'bearer'],
  [
    join('eyJhbGciOiJIUzI1NiJ9', '.eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.dozjgNryP4J3jVmNHl0w5N'),
    (jwt) => ({ note: jwt }),
    'jwt',
  ],
  ['4242 4242 4242 4242', (card) => ({ actionName: 'typed', text: `my card is ${card}` }), 'card'],
  ['5555555555554444', (card) => ({ card }), 'card'],
  ['hunter2-and-more', (password) => ({ form: { user: 'priya', password } }), 'password'],
  ['hunter2-and-more', (password) => ({ stateName: 'password', oldValue: '', newValue: password }), 'password'],
  [join('0a1b2c3d'.repeat(4)), (token) => ({ env: `TWILIO_AUTH_TOKEN=${token}` }), 'token'],
  ['s3cret-of-the-db', (secret) => ({ errorMessage: `postgres://app:${secret}@db:5432/x is away` }), 'userinfo'],
]

let readers: Awaited<ReturnType<typeof program>>

beforeAll(async () => {
  readers = await program('log:read')
})

async function logged(sessionToken: string, events: { eventType: string; eventData: unknown }[]) {
  const answer = await ingest({ actor: nobody, items: events.map((event) => ({ sessionToken, ...event })) })
  expect(answer).toMatchObject({ accepted: events.length, rejected: [] })
  const page = await readLog({ actor: readers, ...logQuery.parse({ sessionToken, order: 'asc', limit: 1000 }) })
  return page.events
}

describe('event data of every documented shape comes back unchanged', () => {
  let found: Awaited<ReturnType<typeof logged>>

  beforeAll(async () => {
    const events = unchanged.map(([eventType, eventData]) => ({ eventType, eventData }))
    found = await logged('ws_examples', events)
  })

  test.each(unchanged.map(([type, data], n) => ({ type, data, n })))('$n: $type', ({ type, data, n }) => {
    expect(found[n]).toMatchObject({ event_type: type })
    expect(found[n]?.event_data).toStrictEqual(data)
  })
})

test.each(planted.map(([secret, data, rule], n) => ({ secret, data, rule, n })))(
  'a secret leaves a mark that names its rule: $rule ($n)',
  async ({ secret, data, rule, n }) => {
    const [event] = await logged(`ws_planted_${n}`, [{ eventType: 'action', eventData: data(secret) }])
    const stored = JSON.stringify(event?.event_data)
    expect(stored).not.toContain(secret)
    expect(stored).toContain(`[redacted:${rule}]`)
  },
)
