import { bearer, keys, unique } from '@/tests/fixtures'
import type { Case } from './twin'
import type { World } from './world'

const admin = () => bearer(keys.admin())
const named = () => ({ name: unique('twin'), place: 'Pune' })

async function kioskOf(world: World): Promise<string> {
  return (await world.post('/api/kiosks', named(), admin())).id
}

/** Every route of kiosks that reads a body. */
export const kioskTwins: Case[] = [
  { route: 'POST /api/kiosks', make: async () => ({ path: '/api/kiosks', headers: admin(), body: named() }) },
  {
    route: 'PATCH /api/kiosks/{id}',
    make: async (world) => {
      const id = await kioskOf(world)
      return { path: `/api/kiosks/${id}`, headers: admin(), body: { place: 'Delhi' }, ids: [id] }
    },
  },
  {
    route: 'POST /api/kiosks/register',
    make: async (world) => {
      const id = await kioskOf(world)
      const { code } = await world.post(`/api/kiosks/${id}/code`, undefined, admin())
      return { path: '/api/kiosks/register', body: { code }, ids: [id] }
    },
  },
]
