import { expect } from '@playwright/test'
import { newId } from '@/lib/ids'
import { staff } from './principals'
import type { Row, Subject } from './row'
import type { World } from './world'

const readers = [...staff, 'key log:read'] as const
const people = ['instructor', 'operator', 'admin'] as const

/** An error that somebody in a running session just hit, once it is counted. */
export async function newError(world: World): Promise<Subject & { ids: { fingerprint: string } }> {
  const fingerprint = newId()
  const eventData = { fingerprint, errorType: 'connect_failed', errorMessage: 'Key refused' }
  await world.post('/api/session-log', { sessionToken: `ws_${newId()}`, eventType: 'error', eventData }, {})
  const counted = async () =>
    (await world.database`select count from error_groups where fingerprint = ${fingerprint}`).length
  await expect.poll(counted, { intervals: [50, 100] }).toBe(1)
  return { ids: { fingerprint } }
}

const error = (world: World) => world.once('error', () => newError(world))
const withBody = (body: unknown) => async (world: World) => ({ ...(await error(world)), body })

export const errorRows: Row[] = [
  { route: 'GET /api/errors', allowed: [200, ...readers], others: 403 },
  { route: 'GET /api/errors/{fingerprint}', about: error, allowed: [200, ...readers], others: 403 },
  {
    route: 'PATCH /api/errors/{fingerprint}',
    about: withBody({ known: true }),
    allowed: [200, ...staff],
    others: 403,
  },
  {
    route: 'POST /api/errors/{fingerprint}/messages',
    about: withBody({ content: 'We are on it.' }),
    allowed: [201, ...people],
    others: 403,
  },
  { route: 'GET /api/api-calls', allowed: [200, ...readers], others: 403 },
  { route: 'GET /api/funnel', allowed: [200, ...readers], others: 403 },
]
