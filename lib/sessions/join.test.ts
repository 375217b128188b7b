import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import type { Role } from '@/db/enums'
import { events } from '@/db/schema/events'
import { people } from '@/db/schema/people'
import { pipelineRuns } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'
import { setCartQuantity } from '@/lib/catalog/change-cart'
import { seedCatalogue } from '@/lib/catalog/seed'
import { readHistory } from '@/lib/chat/history'
import { sendMessage } from '@/lib/chat/send-message'
import { takeSession } from '@/lib/chat/staff/take'
import { record } from '@/lib/events/record'
import { type Actor, nobody } from '@/lib/people/actor'
import { listDevices, signOutDevice } from '@/lib/people/devices'
import { identify } from '@/lib/people/identify'
import { signIn } from '@/lib/people/sign-in'
import { signUp } from '@/lib/people/sign-up'
import { workRun } from '@/lib/pipeline/runner'
import { changeSession } from './change'
import { claimHandover } from './claim'
import { findSession } from './find'
import { makeHandover } from './handover'
import { joinAtSignIn } from './join-at-sign-in'
import { registerOnDevice } from './register-on-device'
import { joinData } from './schema'
import { type StartOptions, startSession } from './start'
import { undoJoin } from './undo-join'

const address = '192.0.2.1'
const password = 'correct horse battery'
const jacket = 'JKT-001'

beforeAll(async () => {
  await seedCatalogue()
})

let number = 9_810_000_000

async function start(options: Partial<StartOptions>) {
  const started = await startSession({ actor: nobody, address, channel: 'kiosk', type: 'visit', ...options })
  const actor = await identify([started.session_token], null)
  return { ...started, actor, id: started.session.session_id }
}

async function account(roles?: Role[]) {
  const phone = `+91${number++}`
  const person = await signUp({ phone, password, ...(roles ? { roles } : {}) })
  const { token } = await signIn({ phone, password, address })
  return { phone, token, person, actor: await identify([token], null) }
}

const say = (actor: Actor, sessionId: string, content: string, clientMessageId = content) =>
  sendMessage({ actor, sessionId, content, clientMessageId })

async function said(actor: Actor, sessionId: string) {
  const { items } = await readHistory({ actor, sessionId })
  return items.filter((message) => message.role === 'user').map((message) => message.content)
}

async function joinsOf(sessionId: string) {
  const rows = await db
    .select()
    .from(events)
    .where(and(eq(events.sessionId, sessionId), eq(events.type, 'joined')))
  return rows.map((row) => joinData.parse(row.data))
}

/** A person with a running visit on the website signs in on a kiosk where a guest has talked and filled a basket. */
async function merged() {
  const { person, token, phone } = await account()
  const own = await start({ actor: await identify([token], null), channel: 'website' })
  await say(own.actor, own.id, 'From the website', 'same id')
  await setCartQuantity({ actor: own.actor, sessionId: own.id, sku: jacket, quantity: 1 })
  const guest = await start({ guest: true })
  await say(guest.actor, guest.id, 'From the kiosk', 'same id')
  await setCartQuantity({ actor: guest.actor, sessionId: guest.id, sku: jacket, quantity: 2 })
  const joined = await start({ actor: guest.actor, phone, password })
  return { person, token, own, guest, joined }
}

test('a guest who signs in keeps conversation and basket, and the session is theirs from then on', async () => {
  const { token, person } = await account()
  const guest = await start({ guest: true })
  await say(guest.actor, guest.id, 'Do you have jackets')
  await setCartQuantity({ actor: guest.actor, sessionId: guest.id, sku: jacket, quantity: 2 })
  const joined = await start({ actor: await identify([token, guest.session_token], null) })
  expect(joined.restored).toBe(true)
  expect(joined.id).toBe(guest.id)
  expect(joined.session.customer_id).toBe(person.customerId)
  expect(joined.session.data.cart).toEqual([{ sku: jacket, quantity: 2 }])
  expect(await said(joined.actor, joined.id)).toEqual(['Do you have jackets'])
  expect(await joinsOf(guest.id)).toEqual([
    expect.objectContaining({ from: null, into: guest.id, was: 'guest', channel: 'kiosk', messages: 2, items: 2 }),
  ])
  const owners = await db.select({ personId: events.personId }).from(events).where(eq(events.sessionId, guest.id))
  expect(new Set(owners.map((row) => row.personId))).toEqual(new Set([person.id]))
})

test('what a guest did moves into the visit that the person has running, and both stand on one timeline', async () => {
  const { own, guest, joined, person } = await merged()
  expect(joined.id).toBe(own.id)
  expect(await said(joined.actor, own.id)).toEqual(['From the website', 'From the kiosk'])
  expect(joined.session.data.cart).toEqual([{ sku: jacket, quantity: 3 }])
  expect(joined.session.data.channels).toEqual(['website', 'kiosk'])
  expect(await joinsOf(own.id)).toEqual([
    expect.objectContaining({ from: guest.id, into: own.id, messages: 2, items: 2 }),
  ])
  const left = await findSession(guest.id)
  expect(left?.session).toMatchObject({ status: 'processing', endReason: 'joined', personId: null })
  const running = and(eq(sessions.personId, person.id), eq(sessions.status, 'active'))
  expect(await db.select({ id: sessions.id }).from(sessions).where(running)).toEqual([{ id: own.id }])
})

test('a member of staff who was with the guest stays with them, and a call for help with it', async () => {
  const { token, phone } = await account()
  const own = await start({ actor: await identify([token], null), channel: 'website' })
  const guest = await start({ guest: true })
  const { actor: maya, person } = await account(['instructor'])
  await takeSession({ actor: maya, sessionId: guest.id })
  await say(guest.actor, guest.id, 'Are you there?')
  const joined = await start({ actor: guest.actor, phone, password })
  expect(joined.id).toBe(own.id)
  expect((await findSession(guest.id))?.session.heldBy).toBeNull()
  const visit = (await findSession(own.id))?.session
  expect(visit).toMatchObject({ heldBy: person.id, needsHelpAt: expect.any(Date) })
  expect((await say(joined.actor, own.id, 'Still here')).reply).toBeNull()
})

test('whoever else held the guest’s session holds nothing of the person’s', async () => {
  const { guest } = await merged()
  expect((await identify([guest.session_token], null)).device).toBeNull()
  const { token } = await account()
  const shared = await start({ guest: true })
  await start({ actor: await identify([token, shared.session_token], null) })
  expect((await identify([shared.session_token], null)).device).toBeNull()
})

test('a provisional session joins too, a session of somebody known never does', async () => {
  const { token, person } = await account()
  const typed = await start({ phone: `+91${number++}` })
  const joined = await start({ actor: await identify([token, typed.session_token], null) })
  expect(joined.session).toMatchObject({ session_id: typed.id, customer_id: person.customerId })
  const other = await account()
  const own = await start({ actor: await identify([other.token, joined.session_token], null) })
  expect(own.id).not.toBe(joined.id)
  expect(own.session.customer_id).toBe(other.person.customerId)
  expect((await identify([joined.session_token], null)).device).toBeNull()
})

test('signing in on a page takes the browser’s session along under a new secret, and lets another person’s go', async () => {
  const { person, actor } = await account()
  const signedIn = { personId: person.id, signInId: actor.person?.tokenId ?? '', device: 'Firefox on Windows' }
  const guest = await start({ guest: true, channel: 'website' })
  const taken = await joinAtSignIn({ actor: guest.actor, ...signedIn })
  if (taken === null || taken === 'let_go') throw new Error('it did not join')
  const device = await identify([taken.sessionToken], null)
  expect(device.device?.sessionId).toBe(guest.id)
  expect(await joinAtSignIn({ actor: device, ...signedIn })).toBeNull()
  expect(await listDevices({ actor })).toHaveLength(1)
  const other = await account()
  const elsewhere = { personId: other.person.id, signInId: other.actor.person?.tokenId ?? '', device: null }
  expect(await joinAtSignIn({ actor: device, ...elsewhere })).toBe('let_go')
  expect((await identify([taken.sessionToken], null)).device).toBeNull()
})

test('what a guest had not consented to is not learned from because the person had', async () => {
  const { token } = await account()
  const own = await start({ actor: await identify([token], null) })
  await changeSession({ actor: own.actor, sessionId: own.id, trainingConsent: true })
  const silent = await start({ guest: true })
  const still = await start({ actor: await identify([token, silent.session_token], null) })
  expect(still.session.training_consent).toBe(true)
  const guest = await start({ guest: true })
  await say(guest.actor, guest.id, 'Keep this to yourself')
  const joined = await start({ actor: await identify([token, guest.session_token], null) })
  expect(joined.session.training_consent).toBe(false)
})

test('staff take a join back: each has what was theirs, under the ids it had', async () => {
  const { own, guest, joined, person } = await merged()
  await say(joined.actor, own.id, 'After signing in')
  await record([
    { sessionId: own.id, type: 'noticed', source: 'log', data: {}, clientEventId: 'later', occurredAt: new Date() },
  ])
  // The pipeline is done with what had ended by joining.
  const [run] = await db.select({ id: pipelineRuns.id }).from(pipelineRuns).where(eq(pipelineRuns.sessionId, guest.id))
  await workRun({ runId: run?.id ?? '' })
  const [join] = await joinsOf(own.id)
  const undo = { sessionId: own.id, joinId: join?.joinId ?? '' }
  await expect(undoJoin({ actor: joined.actor, ...undo })).rejects.toMatchObject({ code: 'session_not_found' })
  const { actor: instructor } = await account(['instructor'])
  expect(await undoJoin({ actor: instructor, ...undo })).toEqual({ session_id: guest.id })
  expect(await said(instructor, own.id)).toEqual(['From the website', 'After signing in'])
  expect(await said(instructor, guest.id)).toEqual(['From the kiosk'])
  const visit = await findSession(own.id)
  expect(visit?.session.data.cart).toEqual([{ sku: jacket, quantity: 1 }])
  expect(visit?.session.data.chat_context.map((turn) => turn.content)).not.toContain('From the kiosk')
  const returned = await db.select().from(events).where(eq(events.sessionId, guest.id))
  expect(returned.filter((row) => row.joinedFrom !== null || row.personId === person.id)).toEqual([])
  const again = await say(joined.actor, own.id, 'From the website', 'same id')
  expect(again.message.content).toBe('From the website')
  await expect(undoJoin({ actor: instructor, ...undo })).rejects.toMatchObject({ code: 'session_not_found' })
})

test('a session that had become the person’s is nobody’s again when that is taken back', async () => {
  const { token } = await account()
  const phone = `+91${number++}`
  const typed = await start({ phone })
  const joined = await start({ actor: await identify([token, typed.session_token], null) })
  const [join] = await joinsOf(typed.id)
  const { actor: instructor } = await account(['instructor'])
  await undoJoin({ actor: instructor, sessionId: typed.id, joinId: join?.joinId ?? '' })
  const [row] = await db
    .select({ session: sessions, provisional: people.provisional })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.id, typed.id))
  expect(row).toMatchObject({ provisional: true, session: { phone, endReason: 'unjoined' } })
  expect((await identify([joined.session_token], null)).device).toBeNull()
})

test('racing sign-ins of one person on many guests’ devices come to one visit with all they said', async () => {
  const { token, person } = await account()
  const guests = await Promise.all(Array.from({ length: 12 }, () => start({ guest: true })))
  for (const [index, guest] of guests.entries()) await say(guest.actor, guest.id, `Guest ${index}`)
  const joined = await Promise.all(
    guests.map(async (guest) => start({ actor: await identify([token, guest.session_token], null) })),
  )
  expect(new Set(joined.map((one) => one.id)).size).toBe(1)
  const [one] = joined
  if (!one) throw new Error('nobody joined')
  expect((await said(one.actor, one.id)).sort()).toEqual(guests.map((_, index) => `Guest ${index}`).sort())
  const running = and(eq(sessions.personId, person.id), eq(sessions.status, 'active'))
  expect(await db.select({ id: sessions.id }).from(sessions).where(running)).toHaveLength(1)
})

test('setting a password for a number typed on this device keeps the person, and shuts every other device out', async () => {
  const phone = `+91${number++}`
  const typed = await start({ phone })
  const { code } = await makeHandover({ actor: typed.actor, origin: 'https://shop.example' })
  const shared = await claimHandover({ actor: nobody, address, code, channel: 'website', device: null })
  const { user } = await registerOnDevice({ actor: typed.actor, address, phone, password })
  expect(user).toMatchObject({ customer_id: typed.session.customer_id, roles: ['customer'] })
  expect((await identify([shared.session_token], null)).device).toBeNull()
  const elsewhere = await start({ phone, password, channel: 'website' })
  expect(elsewhere).toMatchObject({ id: typed.id, restored: true })
  const stranger = await start({ phone: `+91${number++}` })
  const other = await registerOnDevice({ actor: stranger.actor, address, phone: `+91${number++}`, password })
  expect(other.user.customer_id).not.toBe(stranger.session.customer_id)
})

test('signing a browser out from elsewhere takes its hold on the session with the sign-in', async () => {
  const { actor, token, phone } = await account()
  const own = await start({ actor, channel: 'website' })
  const other = await identify([(await signIn({ phone, password, address })).token], null)
  const [browser] = (await listDevices({ actor: other })).filter((device) => !device.current)
  expect(browser?.kind).toBe('sign_in')
  await signOutDevice({ actor: other, id: browser?.id ?? '' })
  expect(await identify([token, own.session_token], null)).toEqual(nobody)
})
