import { bearer, keys, unique } from '@/tests/fixtures'
import { newAlert, newRule } from './alert-rows'
import { newError } from './error-rows'
import { newInbox } from './inbox-rows'
import { startOwned } from './session-subjects'
import type { Case } from './twin'

const name = () => unique('twin')
const admin = () => bearer(keys.admin())

/** Of the session log: errors, alerts, what is written to people and what they answer. */
export const logTwins: Case[] = [
  {
    route: 'PATCH /api/errors/{fingerprint}',
    make: async (world) => {
      const { fingerprint } = (await newError(world)).ids
      return { path: `/api/errors/${fingerprint}`, headers: admin(), body: { known: true }, ids: [fingerprint] }
    },
  },
  {
    route: 'POST /api/errors/{fingerprint}/messages',
    make: async (world) => {
      const { fingerprint } = (await newError(world)).ids
      const { headers } = await world.account('instructor')
      return {
        path: `/api/errors/${fingerprint}/messages`,
        headers,
        body: { content: 'We are on it.' },
        ids: [fingerprint],
      }
    },
  },
  {
    route: 'POST /api/sessions/{id}/messages',
    make: async (world) => {
      const { id } = await startOwned(world, await world.account('customer'))
      const { headers } = await world.account('instructor')
      return { path: `/api/sessions/${id}/messages`, headers, body: { content: 'I am on my way.' }, ids: [id] }
    },
  },
  {
    route: 'POST /api/session-log/inbox',
    make: async (world) => {
      const { sessionToken, headers } = await newInbox(world, name())
      return { path: '/api/session-log/inbox', headers, body: { content: 'Thank you' }, ids: [sessionToken] }
    },
  },
  {
    route: 'POST /api/alert-rules',
    make: async () => {
      const body = { kind: 'stuck', name: name(), settings: { minutes: 1440 }, enabled: false }
      return { path: '/api/alert-rules', headers: admin(), body }
    },
    plant: (body: { settings: object }, unknown) => ({
      ...unknown,
      ...body,
      settings: { ...unknown, ...body.settings },
    }),
  },
  {
    route: 'PATCH /api/alert-rules',
    known: ['id'],
    make: async (world) => {
      const { ids } = await newRule(world)
      return { path: '/api/alert-rules', headers: admin(), body: { id: ids.id, name: name() }, ids: [ids.id] }
    },
  },
  {
    route: 'PATCH /api/alert-rules/{id}',
    make: async (world) => {
      const { ids } = await newRule(world)
      return { path: `/api/alert-rules/${ids.id}`, headers: admin(), body: { name: name() }, ids: [ids.id] }
    },
  },
  {
    route: 'PATCH /api/alerts',
    known: ['id'],
    make: async (world) => {
      const { ids, ruleId } = await newAlert(world)
      const body = { id: ids.id, acknowledged: true }
      return { path: '/api/alerts', headers: admin(), body, ids: [ids.id, ruleId] }
    },
  },
  {
    route: 'PATCH /api/alerts/{id}',
    make: async (world) => {
      const { ids, ruleId } = await newAlert(world)
      const body = { acknowledged: true }
      return { path: `/api/alerts/${ids.id}`, headers: admin(), body, ids: [ids.id, ruleId] }
    },
  },
  {
    route: 'POST /api/practice/{service}',
    storesNothing: true,
    make: async () => ({ path: '/api/practice/deploy', body: {} }),
  },
]
