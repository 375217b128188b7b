import { expect, test } from 'vitest'
import { nobody } from './actor'
import { findPerson } from './find-or-make'
import { identify } from './identify'
import { register } from './register'
import { signIn } from './sign-in'
import { signUp } from './sign-up'

const address = '192.0.2.1'
const password = 'a long enough one'

test('whoever signs up can sign in, and is told what they are called', async () => {
  const { user } = await register({ actor: nobody, address, phone: '+91 98300 00001', password, name: 'Asha' })
  expect(user).toMatchObject({ name: 'Asha', roles: ['customer'], customer_id: expect.stringMatching(/^C\d+$/) })
  const { person } = await signIn({ phone: '+919830000001', password, address })
  expect(person.id).toBe(user.id)
})

test('a loyalty tier counts only when staff give it', async () => {
  const profile = { loyalty_tier: 'gold' }
  const own = await register({ actor: nobody, address, username: 'tierless', password, profile })
  expect((await findPerson(own.user.id))?.loyaltyTier).toBeNull()

  await signUp({ username: 'desk', password, roles: ['admin'] })
  const { token } = await signIn({ username: 'desk', password, address })
  const actor = await identify([token], null)
  const given = await register({ actor, address, username: 'golden', password, profile })
  expect((await findPerson(given.user.id))?.loyaltyTier).toBe('gold')
})

test('a name that somebody signs in with is taken', async () => {
  await register({ actor: nobody, address, email: 'asha@example.org', password })
  await expect(register({ actor: nobody, address, email: 'Asha@example.org', password })).rejects.toMatchObject({
    code: 'identity_taken',
  })
})
