import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { nobody } from './actor'
import { member, program } from './member.fixture'
import { listPeople } from './people-list'
import { peopleQuery } from './schema'
import { signUp } from './sign-up'

const password = 'four plain english words'
const found = async (query: Record<string, string | number>) => {
  const actor = await program('admin')
  return (await listPeople({ actor, ...peopleQuery.parse(query) })).items
}

test('one field finds people by name, number, phone however grouped, e-mail and user name', async () => {
  const phone = '+919830012345'
  const { id, customerId } = await signUp({ name: 'Priya 100% Nair', phone, email: 'Priya@Example.org', password })
  await signUp({ name: 'Priya 100 Nair', username: 'somebody.else', password })
  for (const q of [
    'a 100% N',
    customerId,
    customerId.toLowerCase(),
    id,
    '+91 98300 12345',
    '9830012345',
    'priya@exam',
  ]) {
    expect((await found({ q })).map((person) => person.id)).toEqual([id])
  }
  expect(await found({ q: 'body.el' })).toMatchObject([
    {
      name: 'Priya 100 Nair',
      identities: [{ kind: 'username', value: 'somebody.else', sign_in: true, proven: false }],
    },
  ])
  expect(await found({ q: 'nobody at all' })).toEqual([])
})

test('those who came last are first, page by page, by role', async () => {
  const made = [await member('student', 'operator'), await member('operator'), await member('operator')]
  await member('customer')
  const wanted = made.map((person) => person.id).toReversed()
  const actor = await program('admin')
  const first = await listPeople({ actor, ...peopleQuery.parse({ role: 'operator', limit: 2 }) })
  expect(first.items.map((person) => person.id)).toEqual(wanted.slice(0, 2))
  const cursor = first.nextCursor ?? ''
  const rest = await listPeople({ actor, ...peopleQuery.parse({ role: 'operator', limit: 2, cursor }) })
  expect(rest.items.map((person) => person.id)).toEqual(wanted.slice(2))
  expect(rest.nextCursor).toBeNull()
  await expect(listPeople({ actor, limit: 2, cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' })
})

test('only admins look, and looking is written down once', async () => {
  const [operator, admin] = [await member('operator'), await member('admin')]
  const query = peopleQuery.parse({})
  await expect(listPeople({ actor: operator.actor, ...query })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listPeople({ actor: nobody, ...query })).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(listPeople({ actor: await program('sessions:read'), ...query })).rejects.toMatchObject({
    code: 'forbidden',
  })
  for (let look = 0; look < 3; look += 1) await listPeople({ actor: admin.actor, ...query })
  expect(await sql`select action, times from audit where actor_id = ${admin.id}`).toEqual([
    { action: 'people_listed', times: 3 },
  ])
})
