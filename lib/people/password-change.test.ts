import { expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { newId, sha256 } from '@/lib/ids'
import { type Actor, nobody } from './actor'
import { personByProof } from './find-or-make'
import { identify } from './identify'
import { changePassword } from './password-change'
import { makeResetLink } from './password-reset'
import { signIn } from './sign-in'
import { signUp } from './sign-up'
import { newToken } from './tokens'

const address = '192.0.2.30'
const old = 'the old long one'
const fresh = 'the fresh long one'
const origin = 'https://example.org'
let made = 0

async function somebody() {
  const username = `changer${made++}`
  const { id } = await signUp({ username, password: old })
  const enter = (password: string) => signIn({ username, password, address: `192.0.2.${40 + made}` })
  return { id, username, enter }
}

/** A running session of the person with a device that holds it. */
async function held(personId: string) {
  const [sessionId, { token, hash }] = [newId(), newToken('tls_')]
  await sql`
    insert into sessions (id, person_id, type, channel, channels, data, created_at, updated_at, last_activity_at, expires_at)
    values (${sessionId}, ${personId}, 'workshop', 'website', '{website}', '{}', now(), now(), now(), now() + interval '7 days')`
  await sql`
    insert into session_tokens (id, session_id, token_hash, channel, created_at) values (${newId()}, ${sessionId}, ${hash}, 'website', now())`
  return { token, sessionId }
}

const opens = async (token: string) => {
  const { person, device } = await identify([token], null)
  return (person ?? device) !== null
}

const secretOf = (link: { url: string }) => link.url.split('#')[1] ?? ''
const reset = (link: { url: string }, password = fresh) =>
  changePassword({ actor: nobody, address, reset_token: secretOf(link), new_password: password })

test('another password ends every sign-in and every hold on a session but the caller’s own', async () => {
  const { id, enter } = await somebody()
  const [mine, other] = [await enter(old), await enter(old)]
  const [here, elsewhere] = [await held(id), await held(id)]
  const stranger = await held((await somebody()).id)
  const actor = await identify([mine.token, here.token], null)
  await changePassword({ actor, address, current_password: old, new_password: fresh })
  const open = await Promise.all([mine, here, other, elsewhere, stranger].map(({ token }) => opens(token)))
  expect(open).toEqual([true, true, false, false, true])
  await expect(enter(old)).rejects.toMatchObject({ code: 'wrong_credentials' })
  expect(await enter(fresh)).toMatchObject({ person: { id } })
})

test('a hand-over code that waits to be typed dies with the old password', async () => {
  const { id, enter } = await somebody()
  const actor = await identify([(await enter(old)).token], null)
  const { sessionId } = await held(id)
  await sql`
    insert into handovers (id, session_id, code_hash, created_at, expires_at)
    values (${newId()}, ${sessionId}, ${sha256('K742QX')}, now(), now() + interval '5 minutes')`
  await changePassword({ actor, address, current_password: old, new_password: fresh })
  const [row] = await sql<
    { living: boolean }[]
  >`select expires_at > now() as living from handovers where session_id = ${sessionId}`
  expect(row?.living).toBe(false)
})

test('a wrong password in force changes nothing and is counted as a failed sign-in', async () => {
  const { enter } = await somebody()
  const actor = await identify([(await enter(old)).token], null)
  const guess = () => changePassword({ actor, address: '192.0.2.31', current_password: 'a guess', new_password: fresh })
  for (let n = 0; n < 5; n++) await expect(guess()).rejects.toMatchObject({ code: 'wrong_credentials' })
  await expect(guess()).rejects.toMatchObject({ code: 'too_many', retryAfter: 60 })
  expect(await enter(old)).toBeTruthy()
})

test('only one way at a time, and one’s own only when signed in', async () => {
  const change = (fields: object, actor: Actor = nobody) =>
    changePassword({ actor, address, new_password: fresh, ...fields })
  await expect(change({})).rejects.toMatchObject({ code: 'missing_choice' })
  await expect(change({ current_password: old, reset_token: 'x' })).rejects.toMatchObject({ code: 'missing_choice' })
  await expect(change({ current_password: old })).rejects.toMatchObject({ code: 'not_signed_in' })
  await expect(change({ reset_token: 'tlr_nothing' })).rejects.toMatchObject({ code: 'reset_not_found' })
})

test('a link sets a password once, within its hour, and signs out everywhere', async () => {
  const { id, enter } = await somebody()
  const { token } = await enter(old)
  const { token: session } = await held(id)
  const link = await makeResetLink({ personId: id, madeBy: null, origin })
  expect(link.url).toMatch(/^https:\/\/example\.org\/reset#tlr_[\w-]{43}$/)
  const stored = await sql<{ row: string }[]>`select password_resets::text as row from password_resets`
  expect(stored.some(({ row }) => row.includes(secretOf(link)))).toBe(false)
  await reset(link)
  expect([await opens(token), await opens(session)]).toEqual([false, false])
  expect(await enter(fresh)).toBeTruthy()
  await expect(reset(link, 'a third long one')).rejects.toMatchObject({ code: 'reset_not_found' })
  const audited = await sql`select from audit where action = 'password_reset_used' and person_id = ${id}`
  expect(audited).toHaveLength(1)

  const late = await makeResetLink({ personId: id, madeBy: null, origin, now: new Date(Date.now() - 3_600_000) })
  await expect(reset(late)).rejects.toMatchObject({ code: 'reset_not_found' })
})

test('of one link used twice at once only one counts', async () => {
  const { id } = await somebody()
  const link = await makeResetLink({ personId: id, madeBy: null, origin })
  const tries = await Promise.allSettled([reset(link, 'the first of the two'), reset(link, 'the second of the two')])
  expect(tries.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a new link, a change and being disabled each end a link', async () => {
  const { id, enter } = await somebody()
  const first = await makeResetLink({ personId: id, madeBy: null, origin })
  const second = await makeResetLink({ personId: id, madeBy: null, origin })
  const actor = await identify([(await enter(old)).token], null)
  await changePassword({ actor, address, current_password: old, new_password: fresh })
  const third = await makeResetLink({ personId: id, madeBy: null, origin })
  await sql`update people set disabled_at = now() where id = ${id}`
  for (const link of [first, second, third])
    await expect(reset(link)).rejects.toMatchObject({ code: 'reset_not_found' })
})

test('somebody who never had a password signs in by the number they are known by, which is no proof of it', async () => {
  const phone = '+919830000031'
  const person = await personByProof('telegram', '31', new Date(), db)
  await expect(makeResetLink({ personId: person.id, madeBy: null, origin })).rejects.toMatchObject({ code: 'conflict' })
  await sql`insert into identities (id, person_id, kind, value) values (${newId()}, ${person.id}, 'phone', ${phone})`
  await reset(await makeResetLink({ personId: person.id, madeBy: null, origin }))
  expect((await signIn({ phone, password: fresh, address })).person.id).toBe(person.id)
  const [row] = await sql<
    { proven: boolean }[]
  >`select proven_at is not null as proven from identities where value = ${phone}`
  expect(row?.proven).toBe(false)
})

test('whoever is signed in and has no password yet needs none to set one', async () => {
  const { id, enter } = await somebody()
  const actor = await identify([(await enter(old)).token], null)
  await sql`delete from passwords where person_id = ${id}`
  await changePassword({ actor, address, current_password: '', new_password: fresh })
  expect(await enter(fresh)).toBeTruthy()
})

test('a sign-in that was checked before the change and finished after it opens nothing', async () => {
  const { id, enter } = await somebody()
  const actor = await identify([(await enter(old)).token], null)
  const racing = await Promise.allSettled([
    ...Array.from({ length: 4 }, () => enter(old)),
    changePassword({ actor, address, current_password: old, new_password: fresh }),
    ...Array.from({ length: 4 }, () => enter(old)),
  ])
  expect(racing[4]?.status).toBe('fulfilled')
  const living = await sql<{ id: string }[]>`select id from user_tokens where person_id = ${id} and revoked_at is null`
  expect(living.map((row) => row.id)).toEqual([actor.person?.tokenId])
})
