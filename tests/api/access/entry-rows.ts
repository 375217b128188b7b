import { unique } from '@/tests/fixtures'
import { person } from './people-subjects'
import { devices, keys, signedIn, staff } from './principals'
import type { Row, Subject } from './row'
import type { World } from './world'

const readers = ['key sessions:read', ...staff] as const

const entry = (world: World) =>
  world.once('entry', async (): Promise<Subject> => {
    const owner = await world.owner()
    const { id } = await world.post('/api/entries', { content: 'It was a quiet day.' }, owner.headers)
    return { ids: { id } }
  })

async function newEntry(world: World): Promise<Subject> {
  const owner = await world.owner()
  const { id } = await world.post('/api/entries', { content: 'Not for long.' }, owner.headers)
  return { ids: { id } }
}

async function newTopic(world: World): Promise<Subject> {
  const owner = await world.owner()
  const { id } = await world.post('/api/topics', { name: unique('topic') }, owner.headers)
  return { ids: { id }, body: { name: unique('topic') } }
}

const writing = async (): Promise<Subject> => ({ body: { content: 'Mine' } })

async function writingFor(world: World): Promise<Subject> {
  return { body: { content: 'Demo', user_id: (await world.owner()).id } }
}

/** What somebody writes for themselves: their words are theirs, and staff and keys see that they were written. */
export const entryRows: Row[] = [
  {
    route: 'GET /api/entries',
    allowed: [200, ...signedIn],
    others: 403,
    but: { 'key sessions:read': 400, 'key admin': 400 },
  },
  {
    route: 'GET /api/entries',
    given: 'of somebody',
    query: 'user_id={id}',
    about: person,
    allowed: [200, 'owner', ...readers],
    others: 404,
  },
  { route: 'POST /api/entries', about: writing, allowed: [201, ...signedIn], others: 403 },
  {
    route: 'POST /api/entries',
    given: 'for somebody',
    about: writingFor,
    // Those who sign in write for themselves, whomever they name.
    allowed: [201, ...signedIn, 'key admin'],
    others: 403,
  },
  { route: 'GET /api/entries/{id}', about: entry, allowed: [200, 'owner'], others: 404 },
  {
    route: 'PATCH /api/entries/{id}',
    about: async (world) => ({ ...(await entry(world)), body: { mood: 'even' } }),
    allowed: [200, 'owner'],
    others: 404,
  },
  { route: 'DELETE /api/entries/{id}', about: newEntry, allowed: [204, 'owner'], others: 404 },
  { route: 'POST /api/entries/{id}/restore', about: entry, allowed: [200, 'owner'], others: 404 },
  { route: 'GET /api/entries/export', allowed: [200, ...signedIn], others: 403 },
  { route: 'GET /api/topics', allowed: [200, ...signedIn], others: 403 },
  {
    route: 'GET /api/topics',
    given: 'for an entry',
    query: 'entry_id={id}',
    about: entry,
    allowed: [200, 'owner'],
    others: 404,
    but: Object.fromEntries([...devices, ...keys].map((principal) => [principal, 403])),
  },
  {
    route: 'POST /api/topics',
    about: async () => ({ body: { name: unique('topic') } }),
    allowed: [201, ...signedIn],
    others: 403,
  },
  { route: 'PATCH /api/topics/{id}', about: newTopic, allowed: [200, 'owner'], others: 404 },
  { route: 'DELETE /api/topics/{id}', about: newTopic, allowed: [204, 'owner'], others: 404 },
  { route: 'GET /api/people/{id}/timeline', about: person, allowed: [200, 'owner', ...readers], others: 404 },
  {
    route: 'GET /api/people/{id}/timeline',
    given: 'me',
    about: async () => ({ ids: { id: 'me' } }),
    allowed: [200, ...signedIn],
    others: 404,
  },
]
