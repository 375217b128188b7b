import { bearer, keys, unique } from '@/tests/fixtures'
import { admins, devices, everybody } from './principals'
import type { Row, Subject } from './row'
import { newSession } from './session-subjects'
import type { World } from './world'

const asAdmin = () => bearer(keys.admin())

async function newKiosk(world: World): Promise<Subject> {
  const { id } = await world.post('/api/kiosks', { name: unique('Kiosk '), place: 'Pune' }, asAdmin())
  return { ids: { id } }
}

const kiosk = (world: World) => world.once('kiosk', () => newKiosk(world))
const kioskWith = (body: unknown) => async (world: World) => ({ ...(await kiosk(world)), body })

async function setupCode(world: World): Promise<Subject> {
  const { ids } = await newKiosk(world)
  const { code } = await world.post(`/api/kiosks/${ids?.id}/code`, undefined, asAdmin())
  return { body: { code } }
}

/** The screens that admins set up. */
export const kioskRows: Row[] = [
  { route: 'GET /api/kiosks', allowed: [200, ...admins], others: 403 },
  {
    route: 'POST /api/kiosks',
    about: async () => ({ body: { name: unique('Kiosk '), place: 'Pune' } }),
    allowed: [201, ...admins],
    others: 403,
  },
  { route: 'GET /api/kiosks/{id}', about: kiosk, allowed: [200, ...admins], others: 403 },
  { route: 'PATCH /api/kiosks/{id}', about: kioskWith({ place: 'Delhi' }), allowed: [200, ...admins], others: 403 },
  { route: 'POST /api/kiosks/{id}/code', about: kiosk, allowed: [201, ...admins], others: 403 },
  { route: 'DELETE /api/kiosks/{id}', about: newKiosk, allowed: [204, ...admins], others: 403 },
  { route: 'POST /api/kiosks/register', about: setupCode, allowed: [200, ...everybody], others: 404 },
  // A kiosk is known by a cookie of its own, which nobody of these holds.
  { route: 'GET /api/kiosks/here', allowed: [200], others: 404, but: { nobody: 404 } },
  {
    route: 'POST /api/session/presence',
    about: newSession,
    allowed: [200, ...devices],
    others: 404,
    but: { nobody: 404 },
  },
]
