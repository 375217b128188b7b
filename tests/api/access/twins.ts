import { bearer, keys, unique, uniquePhone } from '@/tests/fixtures'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { catalogueTwins } from './catalogue-twins'
import { channelTwins } from './channel-twins'
import { entryTwins } from './entry-twins'
import { kioskTwins } from './kiosk-twins'
import { logTwins } from './log-twins'
import { newResetLink } from './people-subjects'
import { recordTwins } from './record-twins'
import { finishedRun, recording } from './run-subjects'
import { handover, startOwned } from './session-subjects'
import { staffTwins } from './staff-twins'
import { talkTwins } from './talk-twins'
import type { Case } from './twin'
import { type Account, password, type World } from './world'

const name = () => unique('twin')
const admin = () => bearer(keys.admin())
const ownersOf = ({ id, headers }: Account) => ({ ids: [id], headers })

async function owned(world: World) {
  const account = await world.account('customer')
  const { id, device } = await startOwned(world, account)
  return { account, id, device }
}

/** Every route that reads a body. */
export const cases: Case[] = [
  {
    route: 'POST /api/session/start',
    given: 'a guest',
    make: async () => ({ path: '/api/session/start', body: { guest: true, channel: 'website' } }),
  },
  {
    route: 'POST /api/session/start',
    given: 'a number',
    make: async () => ({ path: '/api/session/start', body: { phone: uniquePhone(), channel: 'website' } }),
  },
  {
    route: 'POST /api/session/restore',
    make: async (world) => {
      const { sessionId, headers } = await world.guest()
      return { path: '/api/session/restore', headers, body: { channel: 'kiosk' }, ids: [sessionId] }
    },
  },
  {
    route: 'POST /api/bank/step-up',
    known: ['session_id'],
    make: async (world) => {
      const { id, headers } = await world.account('customer')
      const { session } = await world.post('/api/session/start', { channel: 'website' }, headers)
      return { path: '/api/bank/step-up', headers, body: { session_id: session.session_id, password }, ids: [id] }
    },
  },
  {
    route: 'POST /api/session/claim',
    make: async (world) => ({ path: '/api/session/claim', body: (await handover(world)).body }),
  },
  {
    route: 'POST /api/sessions',
    known: ['userId'],
    make: async () => ({ path: '/api/sessions', headers: admin(), body: { userId: name(), metadata: { a: 1 } } }),
  },
  {
    route: 'PATCH /api/sessions/{id}',
    known: ['trainingConsent'],
    make: async (world) => {
      const { account, id } = await owned(world)
      return { path: `/api/sessions/${id}`, body: { goal: 'A dry jacket' }, ...ownersOf(account) }
    },
  },
  {
    route: 'PATCH /api/sessions/{id}/cart',
    make: async (world) => {
      const { account, id } = await owned(world)
      return { path: `/api/sessions/${id}/cart`, body: { sku: 'JKT-001', quantity: 1 }, ...ownersOf(account) }
    },
  },
  {
    route: 'POST /api/sessions/{id}/interactions',
    known: ['id'],
    make: async (world) => {
      const { account, id } = await owned(world)
      const interactions = shopJourney().slice(0, 5)
      return { path: `/api/sessions/${id}/interactions`, body: { interactions }, ...ownersOf(account) }
    },
    plant: (body: { interactions: { target?: object }[] }, unknown) => ({
      ...unknown,
      interactions: body.interactions.map((one) => ({
        ...unknown,
        ...one,
        ...(one.target ? { target: { ...unknown, ...one.target } } : {}),
      })),
    }),
  },
  {
    route: 'POST /api/chat/message',
    make: async (world) => {
      const { account, id, device } = await owned(world)
      const body = { content: 'I need a rain jacket', clientMessageId: 'one' }
      return { path: '/api/chat/message', headers: { ...device, 'x-session-id': id }, body, ids: [account.id] }
    },
  },
  {
    route: 'POST /api/session-log',
    make: async () => {
      const sessionToken = name()
      const body = { sessionToken, eventType: 'action', eventData: { n: 1 }, studentEmail: 'a@b.example' }
      return { path: '/api/session-log', body, ids: [sessionToken] }
    },
  },
  {
    route: 'POST /api/session-log',
    given: 'a batch',
    make: async () => {
      const sessionToken = name()
      const events = [1, 2].map((n) => ({ sessionToken, eventType: 'action', eventData: { n } }))
      return { path: '/api/session-log', body: { events }, ids: [sessionToken] }
    },
    plant: (body: { events: object[] }, unknown) => ({
      ...unknown,
      events: body.events.map((event) => ({ ...unknown, ...event })),
    }),
  },
  {
    route: 'POST /api/import',
    make: async () => {
      const { body } = await recording()
      return { path: '/api/import?format=chrome-recorder', headers: admin(), body }
    },
  },
  {
    route: 'POST /api/pipeline/runs/{id}/retry',
    make: async (world) => {
      const { ids } = await finishedRun(world, [], await world.account('customer'))
      const body = { fromStage: 'validation' }
      return { path: `/api/pipeline/runs/${ids.id}/retry`, headers: admin(), body, ids: [ids.sessionId] }
    },
  },
  {
    route: 'POST /api/pipeline/retry',
    known: ['fingerprint'],
    storesNothing: true,
    make: async () => ({ path: '/api/pipeline/retry', headers: admin(), body: { fingerprint: '0123456789abcdef' } }),
  },
  {
    route: 'PATCH /api/pipeline/settings',
    storesNothing: true,
    make: async () => ({ path: '/api/pipeline/settings', headers: admin(), body: { taking: true } }),
  },
  {
    route: 'PATCH /api/training-examples/{id}',
    known: ['review'],
    make: async (world) => {
      const { ids } = await finishedRun(world, shopJourney(), await world.account('customer'))
      const [row] = await world.database`
        select id from training_examples where session_id = ${ids.sessionId} order by ordinal limit 1`
      const body = { review: 'rejected', reason: 'unclear' }
      return { path: `/api/training-examples/${row?.id}`, headers: admin(), body, ids: [ids.sessionId] }
    },
  },
  {
    route: 'POST /api/auth/signup',
    make: async () => {
      const username = name()
      return { path: '/api/auth/signup', body: { username, password, profile: { locale: 'de' } } }
    },
    plant: (body: { profile: object }, unknown) => ({
      ...unknown,
      ...body,
      profile: { ...unknown, ...body.profile },
    }),
  },
  {
    route: 'POST /api/auth/login',
    make: async (world) => {
      const { username, id } = await world.account('customer')
      return { path: '/api/auth/login', body: { username, password }, ids: [id] }
    },
  },
  {
    route: 'POST /api/auth/password',
    given: 'their own',
    make: async (world) => {
      const body = { current_password: password, new_password: `${password} too` }
      return { path: '/api/auth/password', body, ...ownersOf(await world.account('customer')) }
    },
  },
  {
    route: 'POST /api/auth/password',
    given: 'a link of an admin',
    make: async (world) => {
      const account = await world.account('customer')
      return { path: '/api/auth/password', body: (await newResetLink(world, account)).body, ids: [account.id] }
    },
  },
  {
    route: 'PATCH /api/people/{id}',
    known: ['roles', 'disabled', 'loyalty_tier'],
    make: async (world) => {
      return { path: '/api/people/me', body: { name: 'Asha' }, ...ownersOf(await world.account('customer')) }
    },
  },
  {
    route: 'POST /api/people',
    known: ['roles'],
    make: async () => {
      const body = { username: name(), name: 'Invited', roles: ['instructor'] }
      return { path: '/api/people', headers: admin(), body }
    },
  },
  {
    route: 'POST /api/people/import',
    make: async () => {
      const number = `C9${unique('').replace(/\D/g, '').slice(-9)}`
      const body = `customer_id,name\n${number},Asha\n`
      return { path: '/api/people/import', headers: { ...admin(), 'content-type': 'text/csv' }, body, ids: [number] }
    },
    plant: (body: string, unknown) => {
      const [head, line] = body.split('\n')
      const cells = Object.values(unknown).map((value) => (typeof value === 'string' ? value : ''))
      return `${head},${Object.keys(unknown).join(',')}\n${line},${cells.join(',')}\n`
    },
    known: ['customer_id', 'loyalty_tier'],
  },
  {
    route: 'POST /api/keys',
    known: ['scopes'],
    make: async () => ({ path: '/api/keys', headers: admin(), body: { name: name(), scopes: ['log:read'] } }),
  },
  ...logTwins,
  ...catalogueTwins,
  ...channelTwins,
  ...kioskTwins,
  ...recordTwins,
  ...entryTwins,
  ...staffTwins,
  ...talkTwins,
]
