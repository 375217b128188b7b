import { bearer, keys, unique } from '@/tests/fixtures'
import {
  basket,
  helpBody,
  newHelpText,
  newOrder,
  newProduct,
  newReply,
  productBody,
  replyBody,
} from './catalogue-subjects'
import type { Case } from './twin'

const admin = () => bearer(keys.admin())

/** Further columns of a file, with cells that might be hoped to count. */
const plant = (body: string, unknown: object) => {
  const [head, line] = body.split('\n')
  const cells = Object.values(unknown).map((value) => (typeof value === 'string' ? value : ''))
  return `${head},${Object.keys(unknown).join(',')}\n${line},${cells.join(',')}\n`
}

function imported(route: `/api/${string}`, head: string, cells: (name: string) => string): Case {
  return {
    route: `POST ${route}`,
    plant,
    make: async () => {
      const name = unique('twin')
      const headers = { ...admin(), 'content-type': 'text/csv' }
      return { path: route, headers, body: `${head}\n${cells(name)}\n`, ids: [name] }
    },
  }
}

/** Of the shop: orders, goods, help texts and saved replies. */
export const catalogueTwins: Case[] = [
  {
    route: 'POST /api/sessions/{id}/orders',
    make: async (world) => {
      const account = await world.account('customer')
      const { ids, device } = await basket(world, account)
      const body = { clientOrderId: 'one' }
      return { path: `/api/sessions/${ids.id}/orders`, headers: device, body, ids: [account.id] }
    },
  },
  {
    route: 'PATCH /api/orders/{id}',
    make: async (world) => {
      const account = await world.account('customer')
      const { ids } = await newOrder(world, account)
      return { path: `/api/orders/${ids.id}`, headers: admin(), body: { status: 'collected' }, ids: [account.id] }
    },
  },
  {
    route: 'POST /api/products',
    make: async () => {
      const body = productBody()
      return { path: '/api/products', headers: admin(), body, ids: [body.sku] }
    },
  },
  {
    route: 'PATCH /api/products/{sku}',
    make: async (world) => {
      const { sku } = (await newProduct(world)).ids
      return { path: `/api/products/${sku}`, headers: admin(), body: { name: { de: 'Beutel' } }, ids: [sku] }
    },
  },
  imported('/api/products/import', 'sku,category,name_en,price_inr,price_eur', (sku) => `${sku},bags,Bag,1,1`),
  {
    route: 'POST /api/help-texts',
    make: async () => ({ path: '/api/help-texts', headers: admin(), body: helpBody() }),
  },
  {
    route: 'PATCH /api/help-texts/{id}',
    make: async (world) => {
      const { id } = (await newHelpText(world)).ids
      return { path: `/api/help-texts/${id}`, headers: admin(), body: { title: 'Wrapping' }, ids: [id] }
    },
  },
  imported('/api/help-texts/import', 'topic,locale,title,body', (topic) => `${topic},en,Wrapping,At the counter`),
  {
    route: 'POST /api/saved-replies',
    make: async () => ({ path: '/api/saved-replies', headers: admin(), body: replyBody() }),
  },
  {
    route: 'PATCH /api/saved-replies/{id}',
    make: async (world) => {
      const { id } = (await newReply(world)).ids
      return { path: `/api/saved-replies/${id}`, headers: admin(), body: { content: 'Soon.' }, ids: [id] }
    },
  },
  imported('/api/saved-replies/import', 'name,locale,content', (name) => `${name},en,Soon`),
]
