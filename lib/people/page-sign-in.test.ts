import type { CredentialsConfig } from 'next-auth/providers/credentials'
import { expect, test } from 'vitest'
import { env } from '@/lib/env'
import { authOptions } from './page-sign-in'
import { signUp } from './sign-up'

const password = 'a long enough one'

async function authorize(name: string, given: string) {
  const [provider] = authOptions({
    address: '192.0.2.7',
    secure: false,
    userAgent: null,
    onSignIn: async () => {},
  }).providers
  const { options } = provider as unknown as { options: CredentialsConfig }
  return options.authorize({ name, password: given }, {})
}

test('a phone, an e-mail and a user name all sign in', async () => {
  await signUp({ phone: '+919830000011', email: 'page@example.org', username: 'page', password })
  for (const name of ['+91 98300 00011', 'Page@example.org', ' page ']) {
    expect(await authorize(name, password)).toEqual({ id: expect.any(String), tokenId: expect.any(String) })
  }
})

test('what next-auth shows of a refusal is a code and never more', async () => {
  const refusals: string[] = []
  for (let tries = 0; tries <= env().LIMIT_SIGNIN_FAILURES; tries++) {
    refusals.push(await authorize('page', 'wrong').then(String, (error: Error) => error.message))
  }
  expect(refusals.slice(0, -1)).toEqual(Array(env().LIMIT_SIGNIN_FAILURES).fill('wrong_credentials'))
  expect(refusals.at(-1)).toMatch(/^too_many:\d+$/)
  await expect(authorize('', password)).rejects.toThrow(/^wrong_credentials$/)
})
