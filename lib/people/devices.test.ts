import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { newId } from '@/lib/ids'
import { nobody } from './actor'
import { listDevices, signOutDevice, signOutOthers } from './devices'
import { identify } from './identify'
import { signIn } from './sign-in'
import { signUp } from './sign-up'
import { newToken } from './tokens'

const address = '192.0.2.70'
const password = 'a long enough one'
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0'
const absent = '01890000-0000-7000-8000-000000000000'
let made = 0

async function somebody(roles: ('customer' | 'instructor')[] = ['customer']) {
  const username = `owner${made++}`
  const { id } = await signUp({ username, password, roles })
  const enter = (userAgent: string | null = null) => signIn({ username, password, address, userAgent })
  return { id, enter }
}

async function held(personId: string, status = 'active') {
  const [sessionId, id, { token, hash }] = [newId(), newId(), newToken('tls_')]
  await sql`
    insert into sessions (id, person_id, type, status, channel, channels, data, created_at, updated_at, last_activity_at, expires_at)
    values (${sessionId}, ${personId}, 'workshop', ${status}, 'kiosk', '{kiosk}', '{}', now(), now(), now(), now() + interval '7 days')`
  await sql`
    insert into session_tokens (id, session_id, token_hash, channel, device, created_at)
    values (${id}, ${sessionId}, ${hash}, 'kiosk', 'Chrome on Linux', now() + interval '1 second')`
  return { id, token, sessionId }
}

test('devices are what is signed in and what holds a running session, the caller’s own first', async () => {
  const { id, enter } = await somebody()
  const mine = await enter(firefox)
  const kiosk = await held(id)
  await held(id, 'ended')
  await held((await somebody()).id)
  const actor = await identify([mine.token], null)
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/)
  expect(await listDevices({ actor })).toEqual([
    {
      id: mine.tokenId,
      kind: 'sign_in',
      device: 'Firefox on Windows',
      channel: null,
      session_id: null,
      created_at: at,
      last_seen_at: at,
      current: true,
    },
    {
      id: kiosk.id,
      kind: 'session',
      device: 'Chrome on Linux',
      channel: 'kiosk',
      session_id: kiosk.sessionId,
      created_at: at,
      last_seen_at: null,
      current: false,
    },
  ])
  await expect(listDevices({ actor: nobody })).rejects.toMatchObject({ code: 'not_signed_in' })
})

test('a sign-in that has run out is not listed', async () => {
  const { enter } = await somebody(['instructor'])
  const [idle, mine] = [await enter(), await enter()]
  await sql`update user_tokens set created_at = now() - interval '61 minutes' where id = ${idle.tokenId}`
  const list = await listDevices({ actor: await identify([mine.token], null) })
  expect(list.map((device) => device.id)).toEqual([mine.tokenId])
})

test('a device that is signed out opens nothing, and another person’s is not there', async () => {
  const { id, enter } = await somebody()
  const [mine, other, kiosk] = [await enter(), await enter(), await held(id)]
  const actor = await identify([mine.token, kiosk.token], null)
  const stranger = await somebody()
  const [foreign, foreignHold] = [await stranger.enter(), await held(stranger.id)]
  for (const name of [absent, foreign.tokenId, foreignHold.id]) {
    await expect(signOutDevice({ actor, id: name })).rejects.toMatchObject({ code: 'not_found' })
  }
  expect(await signOutDevice({ actor, id: other.tokenId })).toEqual({ kind: 'sign_in', current: false })
  expect(await signOutDevice({ actor, id: kiosk.id })).toEqual({ kind: 'session', current: true })
  await expect(signOutDevice({ actor, id: other.tokenId })).rejects.toMatchObject({ code: 'not_found' })
  const left = await Promise.all([mine, other, kiosk, foreign, foreignHold].map(({ token }) => identify([token], null)))
  expect(left.map(({ person, device }) => (person ?? device) !== null)).toEqual([true, false, false, true, true])
  expect(await signOutDevice({ actor, id: mine.tokenId })).toEqual({ kind: 'sign_in', current: true })
})

test('all others at once leave the caller alone', async () => {
  const { id, enter } = await somebody()
  const [mine, here] = [await enter(), await held(id)]
  await enter()
  await held(id)
  const actor = await identify([mine.token, here.token], null)
  await signOutOthers({ actor })
  expect((await listDevices({ actor })).map((device) => device.id).sort()).toEqual([mine.tokenId, here.id].sort())
})
