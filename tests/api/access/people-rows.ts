import { unique } from '@/tests/fixtures'
import { apiKey, csv, newPersonAlone, person, personWith } from './people-subjects'
import { admins, keys, signedIn } from './principals'
import type { Row } from './row'

const ownerAndAdmins = ['owner', ...admins] as const
const staffBelowAdmin = { instructor: 403, operator: 403 }

export const peopleRows: Row[] = [
  { route: 'GET /api/people', query: 'q={id}', about: person, allowed: [200, ...admins], others: 403, sees: admins },
  {
    route: 'POST /api/people',
    about: async () => ({ body: { username: unique('invited'), name: 'Invited', roles: ['instructor'] } }),
    allowed: [201, ...admins],
    others: 403,
  },
  { route: 'POST /api/people/import', about: csv, allowed: [200, ...admins], others: 403 },
  { route: 'GET /api/people/{id}', about: person, allowed: [200, ...ownerAndAdmins], others: 404 },
  {
    route: 'GET /api/people/{id}',
    given: 'me',
    about: async () => ({ ids: { id: 'me' } }),
    allowed: [200, ...signedIn],
    others: 404,
  },
  {
    route: 'PATCH /api/people/{id}',
    given: 'the name',
    about: personWith({ name: 'Asha' }),
    allowed: [200, ...ownerAndAdmins],
    others: 404,
    but: staffBelowAdmin,
  },
  {
    route: 'PATCH /api/people/{id}',
    given: 'the loyalty tier',
    about: personWith({ loyalty_tier: 'gold' }),
    allowed: [200, 'instructor', 'operator', ...admins],
    others: 404,
    but: { owner: 403 },
  },
  {
    route: 'PATCH /api/people/{id}',
    given: 'roles',
    about: personWith({ roles: ['customer'] }),
    allowed: [200, ...admins],
    others: 404,
    but: { owner: 403, ...staffBelowAdmin },
  },
  {
    route: 'PATCH /api/people/{id}',
    given: 'whether disabled',
    about: personWith({ disabled: false }),
    allowed: [200, ...admins],
    others: 404,
    but: { owner: 403, ...staffBelowAdmin },
  },
  { route: 'GET /api/people/{id}/export', about: person, allowed: [200, ...ownerAndAdmins], others: 404 },
  { route: 'POST /api/people/{id}/reset-link', about: person, allowed: [201, ...admins], others: 404 },
  { route: 'DELETE /api/people/{id}', about: newPersonAlone, allowed: [200, ...ownerAndAdmins], others: 404 },
  { route: 'GET /api/keys', allowed: [200, ...admins], others: 403 },
  {
    route: 'POST /api/keys',
    about: async () => ({ body: { name: unique('key'), scopes: ['log:read'] } }),
    allowed: [201, ...admins],
    others: 403,
  },
  { route: 'GET /api/keys/own', allowed: [200, ...keys], others: 403 },
  { route: 'DELETE /api/keys/{id}', about: apiKey, allowed: [204, ...admins], others: 403 },
  { route: 'GET /api/audit', query: 'person={id}', about: person, allowed: [200, ...admins], others: 403 },
]
