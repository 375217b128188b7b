import type { Case } from './twin'
import type { World } from './world'

async function writer(world: World) {
  const { id, headers } = await world.account('customer')
  return { headers, ids: [id] }
}

/** Bodies about what somebody writes for themselves. */
export const entryTwins: Case[] = [
  {
    route: 'POST /api/entries',
    make: async (world) => ({ path: '/api/entries', body: { content: 'A quiet day' }, ...(await writer(world)) }),
  },
  {
    route: 'PATCH /api/entries/{id}',
    make: async (world) => {
      const { headers, ids } = await writer(world)
      const { id } = await world.post('/api/entries', { content: 'A quiet day' }, headers)
      return { path: `/api/entries/${id}`, body: { content: 'A loud day' }, headers, ids }
    },
  },
  {
    route: 'POST /api/topics',
    make: async (world) => ({ path: '/api/topics', body: { name: 'The lake' }, ...(await writer(world)) }),
  },
  {
    route: 'PATCH /api/topics/{id}',
    make: async (world) => {
      const { headers, ids } = await writer(world)
      const { id } = await world.post('/api/topics', { name: 'The lake' }, headers)
      return { path: `/api/topics/${id}`, body: { name: 'Water' }, headers, ids }
    },
  },
]
