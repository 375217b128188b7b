import type { Row, Subject } from './row'
import { password, type World } from './world'

/** A visit of somebody who signed in, the device that began it then, and their password. */
async function bankVisit(world: World): Promise<Subject> {
  const owner = await world.account('customer')
  const started = await world.post('/api/session/start', { channel: 'website' }, owner.headers)
  const device = { authorization: `Bearer ${started.session_token}` }
  return { body: { session_id: started.session.session_id, password }, device, owner }
}

/** The password again: for whoever has shown to be the session's person, on a device that they signed in on. */
export const bankRows: Row[] = [
  {
    route: 'POST /api/bank/step-up',
    about: (world) => world.once('bank visit', () => bankVisit(world)),
    allowed: [200, 'device', 'owner'],
    others: 404,
  },
]
