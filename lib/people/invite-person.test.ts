import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { changePerson } from './change-person'
import { invitePerson } from './invite-person'
import { member, program } from './member.fixture'
import { offerNewPassword } from './reset-link'
import { signIn } from './sign-in'

const origin = 'https://shop.example'
const link = /^https:\/\/shop\.example\/reset#tlr_[\w-]{43}$/

test('an instructor is invited by an admin, and cannot sign in before they choose a password', async () => {
  const { actor, id } = await member('admin')
  const invited = await invitePerson({ actor, origin, name: 'Jana', username: 'Jana.K', roles: ['instructor'] })
  expect(invited.person).toMatchObject({
    name: 'Jana',
    roles: ['instructor'],
    has_password: false,
    identities: [{ kind: 'username', value: 'jana.k', sign_in: true, proven: false }],
  })
  expect(invited.reset_url).toMatch(link)
  const attempt = signIn({ username: 'jana.k', password: '', address: '192.0.2.8' })
  await expect(attempt).rejects.toMatchObject({ code: 'wrong_credentials' })
  expect(await sql`select action, person_id from audit where actor_id = ${id} order by id`).toEqual([
    { action: 'person_changed', person_id: invited.person.id },
    { action: 'password_reset_made', person_id: invited.person.id },
  ])
})

test('a name that is taken, missing or wrong makes nobody', async () => {
  const actor = await program('admin')
  const { username } = await member('customer')
  const before = await sql`select count(*)::int as n from people`
  const invite = (names: object) => invitePerson({ actor, origin, name: 'X', roles: [], ...names })
  await expect(invite({ username })).rejects.toMatchObject({ code: 'identity_taken' })
  await expect(invite({})).rejects.toMatchObject({ code: 'missing_choice' })
  await expect(invite({ phone: '12' })).rejects.toMatchObject({ code: 'invalid_phone' })
  expect(await sql`select count(*)::int as n from people`).toEqual(before)
})

test('a reset link is for admins to make, and for people who may sign in', async () => {
  const [customer, operator, actor] = [await member('customer'), await member('operator'), await program('admin')]
  const { url } = await offerNewPassword({ actor, id: customer.customerId, origin })
  expect(url).toMatch(link)
  for (const other of [customer.actor, operator.actor]) {
    await expect(offerNewPassword({ actor: other, id: customer.id, origin })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(invitePerson({ actor: other, origin, name: 'X', roles: ['admin'] })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
  await changePerson({ actor, id: customer.id, disabled: true })
  await expect(offerNewPassword({ actor, id: customer.id, origin })).rejects.toMatchObject({ code: 'conflict' })
})
