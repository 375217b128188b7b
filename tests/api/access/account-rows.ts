import { unique, uniquePhone } from '@/tests/fixtures'
import { newResetLink, signInDevice } from './people-subjects'
import { everybody, signedIn } from './principals'
import type { Row } from './row'
import { password } from './world'

const nextAuth = (path: string) => async () => ({ ids: { nextauth: path } })

export const accountRows: Row[] = [
  {
    route: 'POST /api/auth/signup',
    about: async () => ({ body: { username: unique('new'), password } }),
    allowed: [201, ...everybody],
    others: 401,
  },
  {
    route: 'POST /api/auth/login',
    about: async (world) => ({ body: { username: (await world.owner()).username, password } }),
    allowed: [200, ...everybody],
    others: 401,
  },
  {
    route: 'POST /api/auth/code',
    about: async () => ({ body: { phone: uniquePhone() } }),
    allowed: [202, ...everybody],
    others: 401,
  },
  {
    route: 'POST /api/auth/logout',
    usesUpCaller: true,
    allowed: [204, ...everybody.filter((one) => one !== 'nobody')],
    others: 401,
  },
  {
    route: 'POST /api/auth/password',
    given: 'their own',
    about: async () => ({ body: { current_password: password, new_password: 'five plain english words here' } }),
    usesUpCaller: true,
    allowed: [204, ...signedIn],
    others: 403,
  },
  {
    route: 'POST /api/auth/password',
    given: 'a link of an admin',
    about: (world) => newResetLink(world),
    allowed: [204, ...everybody],
    others: 401,
  },
  { route: 'GET /api/auth/devices', allowed: [200, ...signedIn], others: 403 },
  { route: 'DELETE /api/auth/devices', usesUpCaller: true, allowed: [204, ...signedIn], others: 403 },
  {
    route: 'DELETE /api/auth/devices/{id}',
    about: signInDevice,
    allowed: [204, 'owner'],
    others: 403,
    but: { customer: 404, student: 404, instructor: 404, operator: 404, admin: 404 },
  },
  {
    route: 'GET /api/auth/{...nextauth}',
    given: 'a csrf token',
    about: nextAuth('csrf'),
    allowed: [200, ...everybody],
    others: 401,
  },
  {
    route: 'GET /api/auth/{...nextauth}',
    given: 'the session of its cookie',
    about: nextAuth('session'),
    allowed: [200, ...everybody],
    others: 401,
  },
  {
    // Without its csrf token next-auth leads on to a page that asks, and does nothing.
    route: 'POST /api/auth/{...nextauth}',
    given: 'to sign out, without a csrf token',
    about: nextAuth('signout'),
    allowed: [302, ...everybody],
    others: 401,
  },
]
