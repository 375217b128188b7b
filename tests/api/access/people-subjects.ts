import { bearer, keys, unique } from '@/tests/fixtures'
import type { Subject } from './row'
import { type Account, password, type World } from './world'

export const person = (world: World) =>
  world.once('person', async (): Promise<Subject> => {
    const { id } = await world.owner()
    return { ids: { id } }
  })

export const personWith = (body: unknown) => async (world: World) => ({ ...(await person(world)), body })

/** Somebody for a call that leaves nothing of them. */
export async function newPersonAlone(world: World): Promise<Subject> {
  const owner = await world.account('customer')
  return { ids: { id: owner.id }, owner }
}

export async function newResetLink(world: World, account?: Account): Promise<Subject> {
  const { id } = account ?? (await world.account('customer'))
  const { url } = await world.post(`/api/people/${id}/reset-link`, undefined, bearer(keys.admin()))
  return { body: { reset_token: new URL(url).hash.slice(1), new_password: password } }
}

/** Another sign-in of the owner. */
export async function signInDevice(world: World): Promise<Subject> {
  const owner = await world.owner()
  await world.signIn(owner.username)
  const [row] = await world.database`
    select id from user_tokens where person_id = ${owner.id} order by created_at desc, id desc limit 1`
  return { ids: { id: row?.id } }
}

export async function apiKey(world: World): Promise<Subject> {
  const { id } = await world.post('/api/keys', { name: unique('key'), scopes: ['log:read'] }, bearer(keys.admin()))
  return { ids: { id } }
}

export const csv = async (): Promise<Subject> => ({
  headers: { 'content-type': 'text/csv' },
  body: 'customer_id,phone,name,loyalty_tier\nC900000001,,Asha,gold\n',
})
