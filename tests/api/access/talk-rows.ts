import { signedIn } from './principals'
import type { Row, Subject } from './row'
import type { World } from './world'

/** An entry of the owner's. */
const entry = (world: World) =>
  world.once('entry to talk about', async (): Promise<Subject> => {
    const content = 'I cannot decide whether to stay or to go.'
    const { id } = await world.post('/api/entries', { content }, (await world.owner()).headers)
    return { ids: { id } }
  })

/** A talk of the owner's with a companion. */
const talk = (world: World) =>
  world.once('talk', async (): Promise<Subject> => {
    const { session_id } = await world.post('/api/talks', { companion: 'inner_voice' }, (await world.owner()).headers)
    return { ids: { id: session_id } }
  })

/** Talks with companions: for who has them alone. */
export const talkRows: Row[] = [
  { route: 'GET /api/talks', allowed: [200, ...signedIn], others: 403 },
  {
    route: 'POST /api/talks',
    about: async () => ({ body: { companion: 'reflection_buddy' } }),
    allowed: [201, ...signedIn],
    others: 403,
  },
  {
    route: 'POST /api/talks',
    given: 'about an entry',
    about: async (world) => {
      const { ids } = await entry(world)
      return { body: { companion: 'reflection_buddy', entry_id: ids?.id } }
    },
    allowed: [201, 'owner'],
    others: 403,
    but: { customer: 404, student: 404, instructor: 404, operator: 404, admin: 404 },
  },
  { route: 'GET /api/talks/{id}', about: talk, allowed: [200, 'owner'], others: 404 },
  {
    route: 'PATCH /api/talks/{id}',
    about: async (world) => ({ ...(await talk(world)), body: { topic_id: null } }),
    allowed: [200, 'owner'],
    others: 404,
  },
  {
    route: 'GET /api/entries/{id}/question',
    query: 'companion=inner_voice',
    about: entry,
    allowed: [200, 'owner'],
    others: 404,
  },
]
