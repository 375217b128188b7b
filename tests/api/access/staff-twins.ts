import { startOwned } from './session-subjects'
import type { Case } from './twin'
import type { World } from './world'

async function owned(world: World) {
  const account = await world.account('customer')
  const { id, device } = await startOwned(world, account)
  return { id, device, ids: [account.id] }
}

/** Stepping in, and what each side is told of the other. */
export const staffTwins: Case[] = [
  {
    route: 'POST /api/sessions/{id}/take',
    make: async (world) => {
      const { id, ids } = await owned(world)
      const { headers } = await world.account('instructor')
      return { path: `/api/sessions/${id}/take`, headers, body: {}, ids }
    },
  },
  {
    route: 'POST /api/sessions/{id}/typing',
    storesNothing: true,
    make: async (world) => {
      const { id, device } = await owned(world)
      return { path: `/api/sessions/${id}/typing`, headers: device, body: { as: 'person' } }
    },
  },
  {
    route: 'POST /api/sessions/{id}/read',
    make: async (world) => {
      const { id, device, ids } = await owned(world)
      const { headers } = await world.account('instructor')
      const message = await world.post(`/api/sessions/${id}/messages`, { content: 'Hello' }, headers)
      return { path: `/api/sessions/${id}/read`, headers: device, body: { as: 'person', messageId: message.id }, ids }
    },
  },
]
