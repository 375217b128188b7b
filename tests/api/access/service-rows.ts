import { admins, everybody } from './principals'
import type { Row } from './row'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

export const serviceRows: Row[] = [
  { route: 'GET /api/health', allowed: [200, ...everybody], others: 401 },
  { route: 'GET /api/ready', allowed: [200, ...everybody], others: 401 },
  { route: 'GET /api/openapi.json', allowed: [200, ...everybody], others: 401 },
  { route: 'GET /api/operations', allowed: [200, ...admins], others: 403 },
  { route: 'GET /api/metrics', allowed: [200, ...admins], others: 403 },
  ...methods.map(
    (method): Row => ({
      route: `${method} /api/{...path}`,
      about: async () => ({ ids: { path: 'nothing' } }),
      allowed: [404, ...everybody],
      others: 404,
    }),
  ),
]
