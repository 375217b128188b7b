import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { forgetTokens } from './forget-tokens'
import { identify } from './identify'
import { signIn } from './sign-in'
import { signUp } from './sign-up'

test('a sign-in is forgotten a month after it ended, and one that lives is not', async () => {
  const names = { username: 'forgetful', password: 'correct horse battery' }
  await signUp(names)
  const old = await signIn({ ...names, address: '192.0.2.1' })
  const living = await signIn({ ...names, address: '192.0.2.1' })
  await sql`update user_tokens set revoked_at = now() - interval '31 days' where id = ${old.tokenId}`
  await forgetTokens()
  expect(await sql`select id from user_tokens`).toEqual([{ id: living.tokenId }])
  expect((await identify([living.token], null)).person).not.toBeNull()
})
