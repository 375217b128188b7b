import { bearer, expect, keys, test, unique } from '@/tests/fixtures'
import { password, readPerson, signIn, signUp } from '@/tests/pages/people'

const admin = () => ({ headers: bearer(keys.admin()) })
const csv = (text: string) => ({
  headers: { ...bearer(keys.admin()), 'content-type': 'text/csv' },
  data: new TextEncoder().encode(text),
})

test('a person reads and changes their own, an admin everybody’s', async ({ api }) => {
  const own = await signUp(api)
  const headers = bearer(await signIn(api, own.username))
  const me = await (await api.get('/api/people/me', { headers })).json()
  expect(me).toMatchObject({
    id: own.id,
    customer_id: own.customerId,
    roles: ['customer'],
    has_password: true,
    identities: [{ kind: 'username', value: own.username, sign_in: true, proven: false }],
  })
  const changed = await api.patch('/api/people/me', {
    headers,
    data: { name: 'Asha', locale: 'hi', status: 'x', id: 'y' },
  })
  expect(changed.status()).toBe(200)
  expect(await changed.json()).toEqual({ ...me, name: 'Asha', locale: 'hi', last_activity_at: expect.any(String) })
  for (const data of [{ roles: ['admin'] }, { disabled: true }, { loyalty_tier: 'gold' }]) {
    expect((await api.patch('/api/people/me', { headers, data })).status()).toBe(403)
  }
  expect((await api.patch('/api/people/me', { headers, data: { locale: 'xx' } })).status()).toBe(422)
  const promoted = await api.patch(`/api/people/${own.customerId}`, { ...admin(), data: { roles: ['operator'] } })
  expect((await promoted.json()).roles).toEqual(['operator'])
  expect((await api.get('/api/pipeline', { headers })).status()).toBe(200)
  const { items } = await (await api.get(`/api/people?q=${own.username}`, admin())).json()
  expect(items).toMatchObject([{ id: own.id, name: 'Asha' }])
  expect((await api.get('/api/people', { headers })).status()).toBe(403)
  expect((await api.get('/api/people')).status()).toBe(401)
})

test('an account that an admin makes opens by its link, and a disabled one not at all', async ({ api }) => {
  const username = unique('invited')
  const made = await api.post('/api/people', { ...admin(), data: { name: 'Jana', username, roles: ['instructor'] } })
  expect(made.status()).toBe(201)
  const { person, reset_url } = await made.json()
  const again = await api.post(`/api/people/${person.id}/reset-link`, admin())
  expect(again.status()).toBe(201)
  const { url } = await again.json()
  const use = (link: string) =>
    api.post('/api/auth/password', { data: { reset_token: new URL(link).hash.slice(1), new_password: password } })
  expect((await use(reset_url)).status()).toBe(404)
  expect((await use(url)).status()).toBe(204)
  const headers = bearer(await signIn(api, username))
  expect((await api.get('/api/sessions', { headers })).status()).toBe(200)
  await api.patch(`/api/people/${person.id}`, { ...admin(), data: { disabled: true } })
  expect((await api.get('/api/sessions', { headers })).status()).toBe(401)
  expect((await api.post('/api/auth/login', { data: { username, password } })).status()).toBe(401)
  expect((await api.post(`/api/people/${person.id}/reset-link`, admin())).status()).toBe(409)
})

test('a file of people is taken in line by line', async ({ api }) => {
  const number = Number((await signUp(api)).customerId.slice(1)) + 5_000_000
  const [one, other] = [`C${number}`, `C${number + 1}`]
  const file = `\ufeffname;customer_id;phone;loyalty_tier\r\nAsha;${one};+91 98300 11111;gold\r\nBen;nobody;;\r\n;${other};;\r\n`
  const taken = await api.post('/api/people/import', csv(file))
  expect(taken.status()).toBe(200)
  expect(await taken.json()).toEqual({ created: 2, updated: 0, rejected: [{ line: 3, detail: expect.any(String) }] })
  expect(await readPerson(api, one)).toMatchObject({
    name: 'Asha',
    loyalty_tier: 'gold',
    has_password: false,
    identities: [{ kind: 'phone', value: '+919830011111', sign_in: false, proven: false }],
  })
  expect((await api.post('/api/people/import', csv('name\nAsha'))).status()).toBe(422)
  const plain = await api.post('/api/people/import', { ...csv(file), headers: bearer(keys.admin()) })
  expect(plain.status()).toBe(415)
})

test('a key is made, works and is revoked', async ({ api }) => {
  const name = unique('Reader ')
  const made = await api.post('/api/keys', { ...admin(), data: { name, scopes: ['sessions:read'] } })
  expect(made.status()).toBe(201)
  const { id, secret } = await made.json()
  expect((await api.get('/api/sessions', { headers: bearer(secret) })).status()).toBe(200)
  const listed = await (await api.get('/api/keys', admin())).json()
  expect(listed.items.find((key: { id: string }) => key.id === id)).toEqual({
    id,
    name,
    scopes: ['sessions:read'],
    created_at: expect.any(String),
    last_used_at: expect.any(String),
    revoked_at: null,
  })
  expect((await api.delete(`/api/keys/${id}`, { headers: bearer(secret) })).status()).toBe(403)
  expect((await api.delete(`/api/keys/${id}`, admin())).status()).toBe(204)
  expect((await api.get('/api/sessions', { headers: bearer(secret) })).status()).toBe(401)
  expect((await api.delete('/api/keys/not-a-key', admin())).status()).toBe(404)
})

test('what was done with a person’s data is told, and by whom', async ({ api, adminToken }) => {
  const own = await signUp(api)
  await api.get(`/api/people/${own.id}`, { headers: bearer(adminToken) })
  await api.patch(`/api/people/${own.id}`, { ...admin(), data: { loyalty_tier: 'gold' } })
  const read = async (query: string) => (await api.get(`/api/audit?${query}`, admin())).json()
  const { items } = await read(`person=${own.customerId}`)
  expect(items).toMatchObject([
    {
      action: 'person_changed',
      by_person: null,
      by_key: { id: expect.any(String), name: expect.any(String) },
      detail: { fields: ['loyalty_tier'] },
    },
    { action: 'person_read', by_person: { name: 'Admin' }, by_key: null, person: { id: own.id, name: own.name } },
  ])
  const older = await read(`person=${own.id}&limit=1&cursor=${items[0].id}`)
  expect(older.items.map((item: { id: number }) => item.id)).toEqual([items[1].id])
  expect((await api.get('/api/audit?person=nobody', admin())).status()).toBe(422)
  expect((await api.get('/api/audit?person=C999999999999', admin())).status()).toBe(404)
  expect((await api.get('/api/audit', { headers: bearer(keys.sessions()) })).status()).toBe(403)
})
