import { admins } from './principals'
import type { Row } from './row'

/** Demo data: there are sessions here, so that none are made, and no demo data, so that none are removed. */
export const demoRows: Row[] = [
  { route: 'GET /api/demo-data', allowed: [200, ...admins], others: 403 },
  { route: 'POST /api/demo-data', allowed: [409, ...admins], others: 403 },
  { route: 'DELETE /api/demo-data', allowed: [409, ...admins], others: 403 },
  { route: 'POST /api/demo-data/stop', allowed: [200, ...admins], others: 403 },
]
