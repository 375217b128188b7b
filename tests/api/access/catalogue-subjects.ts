import { bearer, keys, unique } from '@/tests/fixtures'
import type { Subject } from './row'
import { startOwned } from './session-subjects'
import type { Account, Headers, World } from './world'

const admin = () => bearer(keys.admin())

export const productBody = (sku = unique('twin')) => ({
  sku,
  category: 'bags',
  name: { en: 'Picnic bag' },
  priceInr: 129_900,
  priceEur: 1_590,
  stock: 1000,
})

export async function newProduct(world: World): Promise<Subject & { ids: { sku: string } }> {
  const { sku } = await world.post('/api/products', productBody(), admin())
  return { ids: { sku } }
}

export const product = (world: World) => world.once('product', () => newProduct(world))

/** A session of the owner's with one thing in its basket. */
export async function basket(
  world: World,
  owner?: Account,
): Promise<Subject & { ids: { id: string }; device: Headers }> {
  const { sku } = (await product(world)).ids
  const { id, device } = await startOwned(world, owner ?? (await world.owner()))
  await world.api.patch(`/api/sessions/${id}/cart`, { headers: device, data: { sku, quantity: 1 } })
  return { ids: { id }, device }
}

export async function newOrder(world: World, owner?: Account) {
  const { ids, device } = await basket(world, owner)
  const order = await world.post(`/api/sessions/${ids.id}/orders`, {}, device)
  return { ids: { id: order.id as string, number: order.number as string }, device, sessionId: ids.id }
}

export const order = (world: World) => world.once('order', () => newOrder(world))

export const helpBody = () => ({ topic: unique('twin'), locale: 'en', title: 'Gift wrapping', body: 'At the counter.' })
export const replyBody = () => ({ name: unique('twin'), locale: 'en', content: 'I am on my way.' })

export async function newHelpText(world: World): Promise<Subject & { ids: { id: string } }> {
  const { id } = await world.post('/api/help-texts', helpBody(), admin())
  return { ids: { id } }
}

export async function newReply(world: World): Promise<Subject & { ids: { id: string } }> {
  const { id } = await world.post('/api/saved-replies', replyBody(), admin())
  return { ids: { id } }
}

const csv = (body: string): Subject => ({ headers: { 'content-type': 'text/csv' }, body })
export const productsCsv = async () => csv('sku,stock\nnobody-has-this,1\n')
export const helpCsv = async () => csv('topic,locale\nnothing,en\n')
export const repliesCsv = async () => csv('name,locale\nnothing,en\n')
