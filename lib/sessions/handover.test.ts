import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { handovers } from '@/db/schema/sessions'
import { sendMessage } from '@/lib/chat/send-message'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/ids'
import { type Actor, nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { signIn } from '@/lib/people/sign-in'
import { signUp } from '@/lib/people/sign-up'
import { claimHandover } from './claim'
import { makeHandover } from './handover'
import { leaveSession } from './leave'
import { newCode, readCode } from './one-time-code'
import { startSession } from './start'

const origin = 'https://shop.example'
let addresses = 0
const newAddress = () => `198.51.100.${addresses++}`

async function guest() {
  const started = await startSession({
    actor: nobody,
    address: '192.0.2.1',
    channel: 'kiosk',
    type: 'visit',
    guest: true,
  })
  return { ...started, id: started.session.session_id, actor: await identify([started.session_token], null) }
}

const claim = (code: string, options: { actor?: Actor; address?: string; now?: Date } = {}) =>
  claimHandover({ actor: nobody, address: newAddress(), channel: 'website', device: null, code, ...options })

async function account() {
  const request = { username: `handover${addresses++}`, password: 'correct horse battery' }
  const person = await signUp(request)
  const { token } = await signIn({ ...request, address: newAddress() })
  return { person, actor: await identify([token], null) }
}

test('a code brings the same session to another device, which has a secret of its own', async () => {
  const kiosk = await guest()
  const { code, url, expires_at } = await makeHandover({ actor: kiosk.actor, origin })
  expect(url).toBe(`${origin}/carry-on?code=${code}`)
  expect(Date.parse(expires_at) - Date.now()).toBeLessThanOrEqual(5 * 60_000)
  const phone = await claim(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`)
  expect(phone).toMatchObject({ restored: true, session: { session_id: kiosk.id, channel: 'website' } })
  expect(phone.session.data.channels).toEqual(['kiosk', 'website'])
  expect(phone.session_token).not.toBe(kiosk.session_token)
  const both = [kiosk.actor, await identify([phone.session_token], null)]
  for (const actor of both) await sendMessage({ actor, sessionId: kiosk.id, content: 'Jackets' })
  expect(await leaveSession({ actor: kiosk.actor })).toEqual({ ended: false })
})

test('a code works once, however many ask for it at the same time', async () => {
  const kiosk = await guest()
  const { code } = await makeHandover({ actor: kiosk.actor, origin })
  const asked = await Promise.allSettled(Array.from({ length: 10 }, () => claim(code)))
  expect(asked.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  await expect(claim(code)).rejects.toMatchObject({ code: 'code_not_found' })
})

test('a code is good for five minutes, to the millisecond', async () => {
  const kiosk = await guest()
  const now = new Date()
  const after = (ms: number) => new Date(now.getTime() + ms)
  const late = await makeHandover({ actor: kiosk.actor, origin, now })
  await expect(claim(late.code, { now: after(300_000) })).rejects.toMatchObject({ code: 'code_not_found' })
  expect((await claim(late.code, { now: after(299_999) })).session.session_id).toBe(kiosk.id)
})

test('after five wrong codes an address waits, even with the right one', async () => {
  const kiosk = await guest()
  const { code } = await makeHandover({ actor: kiosk.actor, origin })
  const address = newAddress()
  for (let tries = 0; tries < env().LIMIT_CLAIM_FAILURES; tries++) {
    await expect(claim(tries % 2 ? '000000' : 'not a code', { address })).rejects.toMatchObject({
      code: 'code_not_found',
    })
  }
  await expect(claim(code, { address })).rejects.toMatchObject({ code: 'too_many' })
  expect((await claim(code)).session.session_id).toBe(kiosk.id)
})

test('an ended session gives no code, and its codes bring nobody to it', async () => {
  const kiosk = await guest()
  const { code } = await makeHandover({ actor: kiosk.actor, origin })
  await leaveSession({ actor: kiosk.actor })
  await expect(claim(code)).rejects.toMatchObject({ code: 'code_not_found' })
  await expect(makeHandover({ actor: nobody, origin })).rejects.toMatchObject({ code: 'session_not_found' })
})

test('a signed-in person who takes a guest’s session up is joined by it; a known person’s stays theirs', async () => {
  const kiosk = await guest()
  const { person, actor } = await account()
  const first = await makeHandover({ actor: kiosk.actor, origin })
  const joined = await claim(first.code, { actor })
  expect(joined.session).toMatchObject({ session_id: kiosk.id, customer_id: person.customerId })
  expect((await identify([kiosk.session_token], null)).device).toBeNull()
  const other = await account()
  const device = await identify([joined.session_token], null)
  const second = await makeHandover({ actor: device, origin })
  const shared = await claim(second.code, { actor: other.actor })
  expect(shared.session).toMatchObject({ session_id: kiosk.id, customer_id: person.customerId })
})

test('codes are stored as hashes only, and read past case, spaces and look-alikes', async () => {
  const kiosk = await guest()
  const { code } = await makeHandover({ actor: kiosk.actor, origin })
  const rows = await db.select().from(handovers).where(eq(handovers.sessionId, kiosk.id))
  expect(rows.map((row) => row.codeHash)).toEqual([sha256(code)])
  expect(JSON.stringify(rows)).not.toContain(code)
  expect(newCode(6)).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
  expect(readCode('k7-o2 lq', 6)).toBe('K7021Q')
  expect(readCode('K7U21Q', 6)).toBeNull()
  expect(readCode('K7021', 6)).toBeNull()
})
