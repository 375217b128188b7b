import {
  basket,
  helpBody,
  helpCsv,
  newHelpText,
  newProduct,
  newReply,
  order,
  product,
  productBody,
  productsCsv,
  repliesCsv,
  replyBody,
} from './catalogue-subjects'
import { admins, devices, sessionReaders, sessionWriters, signedIn, staff } from './principals'
import type { Row, Subject } from './row'
import type { World } from './world'

const changed = (make: (world: World) => Promise<Subject>, body: unknown) => async (world: World) => ({
  ...(await make(world)),
  body,
})
const forAdmins = { allowed: [200, ...admins], others: 403 } as const
const made = { allowed: [201, ...admins], others: 403 } as const
const removed = { allowed: [204, ...admins], others: 403 } as const

/** Orders, goods, help texts and saved replies. */
export const catalogueRows: Row[] = [
  {
    route: 'POST /api/sessions/{id}/orders',
    about: changed(basket, {}),
    allowed: [201, ...sessionWriters],
    others: 404,
  },
  {
    route: 'GET /api/sessions/{id}/orders',
    about: basket,
    allowed: [200, ...sessionReaders],
    others: 404,
  },
  {
    route: 'GET /api/orders',
    query: 'q={number}',
    about: order,
    allowed: [200, ...devices, ...signedIn, 'key sessions:read', 'key admin'],
    others: 403,
    sees: sessionReaders,
  },
  { route: 'GET /api/orders/{id}', about: order, allowed: [200, ...sessionReaders], others: 404 },
  {
    route: 'PATCH /api/orders/{id}',
    about: changed(order, { status: 'collected' }),
    allowed: [200, ...staff],
    others: 404,
    but: { device: 403, owner: 403, 'key sessions:read': 403 },
  },
  { route: 'POST /api/products', about: async () => ({ body: productBody() }), ...made },
  { route: 'GET /api/products/{sku}', about: product, ...forAdmins },
  { route: 'PATCH /api/products/{sku}', about: changed(product, { place: 'Rack 9' }), ...forAdmins },
  { route: 'DELETE /api/products/{sku}', about: newProduct, ...removed },
  { route: 'GET /api/products/export', ...forAdmins },
  { route: 'POST /api/products/import', about: productsCsv, ...forAdmins },
  { route: 'GET /api/help-texts', allowed: [200, ...staff], others: 403 },
  { route: 'POST /api/help-texts', about: async () => ({ body: helpBody() }), ...made },
  { route: 'PATCH /api/help-texts/{id}', about: changed(newHelpText, { title: 'Wrapping' }), ...forAdmins },
  { route: 'DELETE /api/help-texts/{id}', about: newHelpText, ...removed },
  { route: 'GET /api/help-texts/export', ...forAdmins },
  { route: 'POST /api/help-texts/import', about: helpCsv, ...forAdmins },
  { route: 'GET /api/saved-replies', allowed: [200, ...staff], others: 403 },
  { route: 'POST /api/saved-replies', about: async () => ({ body: replyBody() }), ...made },
  { route: 'PATCH /api/saved-replies/{id}', about: changed(newReply, { content: 'Soon.' }), ...forAdmins },
  { route: 'DELETE /api/saved-replies/{id}', about: newReply, ...removed },
  { route: 'GET /api/saved-replies/export', ...forAdmins },
  { route: 'POST /api/saved-replies/import', about: repliesCsv, ...forAdmins },
]
