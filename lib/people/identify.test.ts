import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { newId } from '@/lib/ids'
import { identify, standingOf } from './identify'
import { signIn } from './sign-in'
import { signUp } from './sign-up'
import { newToken } from './tokens'

const address = '192.0.2.20'
const password = 'a long enough one'
let made = 0

async function signedIn(roles: ('customer' | 'instructor')[]) {
  const username = `identified${made++}`
  const { id } = await signUp({ username, password, roles })
  const { token, tokenId } = await signIn({ username, password, address })
  const known = async () => (await identify([token], null)).person !== null
  return { id, tokenId, token, known }
}

const seenAt = async (tokenId: string) =>
  (await sql<{ seen: string | null }[]>`select seen_at::text as seen from user_tokens where id = ${tokenId}`)[0]?.seen

test('a member of staff without a sign of them for an hour is signed out, a customer is not', async () => {
  for (const { roles, after59, after61 } of [
    { roles: ['instructor' as const], after59: true, after61: false },
    { roles: ['customer' as const], after59: true, after61: true },
  ]) {
    const { tokenId, known } = await signedIn(roles)
    const seen = (minutes: number) =>
      sql`update user_tokens set seen_at = now() - ${`${minutes} minutes`}::interval, created_at = now() - interval '5 hours' where id = ${tokenId}`
    await seen(59)
    expect(await known()).toBe(after59)
    await seen(61)
    expect(await known()).toBe(after61)
  }
})

test('an hour counts from the sign-in where nobody was seen since', async () => {
  const { tokenId, known } = await signedIn(['instructor'])
  await sql`update user_tokens set created_at = now() - interval '61 minutes', seen_at = null where id = ${tokenId}`
  expect(await known()).toBe(false)
})

test('a member of staff is signed out a day after the sign-in, also when they were made one since', async () => {
  const { id, tokenId, known } = await signedIn(['customer'])
  await sql`update user_tokens set created_at = now() - interval '25 hours', seen_at = now() where id = ${tokenId}`
  expect(await known()).toBe(true)
  await sql`update people set roles = '{customer,operator}' where id = ${id}`
  expect(await known()).toBe(false)
  await sql`update user_tokens set created_at = now() - interval '23 hours' where id = ${tokenId}`
  expect(await known()).toBe(true)
})

test('being seen is written when the last time is a minute old, and not before', async () => {
  const { tokenId, known } = await signedIn(['instructor'])
  expect(await seenAt(tokenId)).toBeNull()
  await known()
  const first = await seenAt(tokenId)
  expect(first).not.toBeNull()
  await known()
  expect(await seenAt(tokenId)).toBe(first)
  await sql`update user_tokens set seen_at = now() - interval '61 seconds' where id = ${tokenId}`
  const stale = await seenAt(tokenId)
  await known()
  expect(await seenAt(tokenId)).not.toBe(stale)
})

test('a standing tells when it ends by itself', async () => {
  const { tokenId } = await signedIn(['instructor'])
  await sql`update user_tokens set created_at = now() - interval '23 hours 59 minutes 30 seconds', seen_at = now() where id = ${tokenId}`
  const { msLeft } = (await standingOf(tokenId)) ?? { msLeft: 0 }
  expect(msLeft).toBeGreaterThan(20_000)
  expect(msLeft).toBeLessThanOrEqual(30_000)
})

test('nothing that a disabled person holds opens anything, and all of it does again once they are let in', async () => {
  const { id, tokenId, token } = await signedIn(['customer'])
  const sessionId = newId()
  const held = newToken('tls_')
  await sql`
    insert into sessions (id, person_id, type, channel, channels, data, created_at, updated_at, last_activity_at, expires_at)
    values (${sessionId}, ${id}, 'visit', 'website', '{website}', '{}', now(), now(), now(), now() + interval '7 days')`
  await sql`
    insert into session_tokens (id, session_id, token_hash, channel, created_at)
    values (${newId()}, ${sessionId}, ${held.hash}, 'website', now())`
  const who = async () => {
    const { person, device } = await identify([token, held.token], null)
    return { person: person?.id, byCookie: (await standingOf(tokenId))?.person.id, session: device?.sessionId }
  }
  const all = { person: id, byCookie: id, session: sessionId }
  expect(await who()).toEqual(all)
  await sql`update people set disabled_at = now() where id = ${id}`
  expect(await who()).toEqual({ person: undefined, byCookie: undefined, session: undefined })
  await sql`update people set disabled_at = null where id = ${id}`
  expect(await who()).toEqual(all)
})
