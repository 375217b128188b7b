import { person } from './people-subjects'
import { signedIn, staff } from './principals'
import type { Row } from './row'

const readers = ['key sessions:read', ...staff] as const
const keysSayWhose = { 'key sessions:read': 400, 'key admin': 400 } as const

/** What a journal comes to in numbers: whole for its writer, dates and numbers for staff and keys. */
export const moodRows: Row[] = [
  ...(['mood', 'writing'] as const).flatMap((of): Row[] => [
    { route: `GET /api/entries/analytics/${of}`, allowed: [200, ...signedIn], others: 403, but: keysSayWhose },
    {
      route: `GET /api/entries/analytics/${of}`,
      given: 'of somebody',
      query: 'user_id={id}',
      about: person,
      allowed: [200, 'owner', ...readers],
      others: 404,
    },
  ]),
  { route: 'GET /api/people/{id}/progress', about: person, allowed: [200, 'owner', ...readers], others: 404 },
  {
    route: 'GET /api/people/{id}/progress',
    given: 'me',
    about: async () => ({ ids: { id: 'me' } }),
    allowed: [200, ...signedIn],
    others: 404,
  },
]
