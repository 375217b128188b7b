import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import type { Scope } from '@/db/enums'
import { audit } from '@/db/schema/audit'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import { newId } from '@/lib/ids'
import { type Actor, nobody } from '@/lib/people/actor'
import { createKey } from '@/lib/people/api-keys'
import { identify } from '@/lib/people/identify'
import { signIn } from '@/lib/people/sign-in'
import { signUp } from '@/lib/people/sign-up'
import { insertSession } from './open'
import { restoreSession } from './restore'
import { type StartOptions, startSession } from './start'

let number = 9_800_000_000
const newPhone = () => `+91${number++}`
const password = 'correct horse battery'

const start = (options: Partial<StartOptions>) =>
  startSession({ actor: nobody, address: '192.0.2.1', channel: 'kiosk', type: 'visit', ...options })

const device = async (token: string) => identify([token], null)
const byKey = async (scopes: Scope[]) => identify([(await createKey({ name: 'bot', scopes })).token], null)

async function signedIn(phone: string): Promise<Actor> {
  await signUp({ phone, password })
  const { token } = await signIn({ phone, password, address: '192.0.2.1' })
  return identify([token], null)
}

test('a typed number starts afresh and shows nothing of what was said under it', async () => {
  const phone = newPhone()
  const first = await start({ phone })
  const second = await start({ phone })
  expect(second.restored).toBe(false)
  expect(second.session.session_id).not.toBe(first.session.session_id)
  expect(second.session.customer_id).toMatch(/^C\d+$/)
  expect(second.session.customer_id).not.toBe(first.session.customer_id)
})

test('the device that typed the number goes on with its own session', async () => {
  const phone = newPhone()
  const first = await start({ phone })
  const again = await start({ phone, actor: await device(first.session_token), channel: 'website' })
  expect(again.restored).toBe(true)
  expect(again.session.session_id).toBe(first.session.session_id)
  expect(again.session.data.channels).toEqual(['kiosk', 'website'])
})

test('a number with a password asks for it, and the right one joins the running visit on every surface', async () => {
  const phone = newPhone()
  const actor = await signedIn(phone)
  const website = await start({ actor, channel: 'website' })
  await expect(start({ phone })).rejects.toMatchObject({ code: 'login_required' })
  await expect(start({ phone, password: 'wrong' })).rejects.toMatchObject({ code: 'wrong_credentials' })
  const kiosk = await start({ phone, password })
  expect(kiosk.restored).toBe(true)
  expect(kiosk.session.session_id).toBe(website.session.session_id)
  expect(kiosk.session.metadata.channels).toEqual(['website', 'kiosk'])
  const moves = await db.select().from(events).where(eq(events.sessionId, kiosk.session.session_id))
  expect(moves.map((row) => row.data)).toEqual([
    { from: null, to: 'website' },
    { from: 'website', to: 'kiosk' },
  ])
})

test('fifty simultaneous starts of one person make one session', async () => {
  const actor = await signedIn(newPhone())
  const channels = ['kiosk', 'website', 'api', 'workshop'] as const
  const started = await Promise.all(
    Array.from({ length: 50 }, (_, i) => start({ actor, channel: channels[i % 4] ?? 'kiosk' })),
  )
  const ids = new Set(started.map((one) => one.session.session_id))
  expect(ids.size).toBe(1)
  expect(started.filter((one) => !one.restored)).toHaveLength(1)
  const [session] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.id, [...ids][0] ?? ''))
  expect([...(session?.channels ?? [])].sort()).toEqual([...channels].sort())
})

test('a visit whose time has passed ends as expired and a new one starts', async () => {
  const actor = await signedIn(newPhone())
  const old = await start({ actor, now: new Date('2026-01-01T00:00:00Z') })
  const fresh = await start({ actor, now: new Date('2026-02-01T00:00:00Z') })
  expect(fresh.session.session_id).not.toBe(old.session.session_id)
  const [ended] = await db.select().from(sessions).where(eq(sessions.id, old.session.session_id))
  expect(ended).toMatchObject({ status: 'processing', endReason: 'expired' })
})

test('a messenger id needs a channel key, and with one always finds the same person', async () => {
  await expect(start({ telegram_chat_id: '42', channel: 'telegram' })).rejects.toMatchObject({ code: 'forbidden' })
  const reader = await byKey(['log:read'])
  await expect(start({ actor: reader, telegram_chat_id: '42', channel: 'telegram' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  const bot = await byKey(['channel:telegram'])
  const first = await start({ actor: bot, telegram_chat_id: '42', channel: 'telegram' })
  const again = await start({ actor: bot, telegram_chat_id: '42', channel: 'telegram' })
  expect(first.session.customer_id).toMatch(/^C\d+$/)
  expect(again).toMatchObject({ restored: true, session: { session_id: first.session.session_id } })
})

test.each(['12345', 'hello', '+', ''])('%j is no phone number', async (phone) => {
  await expect(start({ phone })).rejects.toMatchObject({ code: 'invalid_phone' })
})

test('nobody in particular must say so', async () => {
  await expect(start({})).rejects.toMatchObject({ code: 'missing_choice' })
  const { session } = await start({ guest: true })
  expect(session).toMatchObject({ customer_id: null, user_id: null, phone: null })
})

test('signing up with a number never brings what was said under it', async () => {
  const phone = newPhone()
  const typed = await start({ phone })
  const actor = await signedIn(phone)
  const own = await start({ actor })
  expect(own.restored).toBe(false)
  expect(own.session.session_id).not.toBe(typed.session.session_id)
})

const byPhone = (phone: string) => ({ telegramId: null, phone, customerId: null })

test('a number that a channel proves leaves the accounts that had claimed it, and brings them nothing', async () => {
  const phone = newPhone()
  const claimed = await signedIn(phone)
  const own = await start({ actor: claimed, channel: 'website' })
  const channelKey = await byKey(['channel:whatsapp'])
  const proven = await start({ actor: channelKey, phone, channel: 'whatsapp' })
  expect(proven.restored).toBe(false)
  expect(proven.session.customer_id).not.toBe(own.session.customer_id)
  await expect(signIn({ phone, password, address: '192.0.2.2' })).rejects.toMatchObject({ code: 'wrong_credentials' })
  const noted = await db.select().from(audit).where(eq(audit.action, 'identity_left'))
  expect(noted).toMatchObject([{ personId: claimed.person?.id, keyId: channelKey.key?.id }])
  expect((await start({ phone })).session.customer_id).not.toBe(proven.session.customer_id)
  const again = await start({ actor: channelKey, phone, channel: 'whatsapp' })
  expect(again.session.session_id).toBe(proven.session.session_id)
})

test('signing up with a number that somebody has proven never brings their messages', async () => {
  const phone = newPhone()
  const proven = await start({ actor: await byKey(['channel:whatsapp']), phone, channel: 'whatsapp' })
  const own = await start({ actor: await signedIn(phone) })
  expect(own.restored).toBe(false)
  expect(own.session.session_id).not.toBe(proven.session.session_id)
  expect(own.session.customer_id).not.toBe(proven.session.customer_id)
})

test('a channel finds the visit of the number it proves, never of one that was only typed', async () => {
  const phone = newPhone()
  const actor = await byKey(['channel:whatsapp'])
  await start({ phone })
  await start({ actor: await signedIn(phone), phone })
  await expect(restoreSession({ actor, names: byPhone(phone) })).rejects.toMatchObject({ code: 'session_not_found' })
  const proven = await start({ actor, phone, channel: 'whatsapp' })
  const found = await restoreSession({ actor, names: byPhone(phone), channel: 'whatsapp' })
  expect(found.session.session_id).toBe(proven.session.session_id)
  expect(found.session_token).toMatch(/^tls_/)
})

test('a code that fits nothing is a wrong password, not a missing one', async () => {
  const phone = newPhone()
  await signedIn(phone)
  await expect(start({ phone, code: '123456' })).rejects.toMatchObject({ code: 'wrong_credentials' })
})

test('a customer number from outside is never given to somebody else', async () => {
  const actor = await byKey(['sessions:write'])
  const [{ next }] = await sql<[{ next: number }]>`select last_value::int as next from customer_number`
  const customer_id = `C${next + 3}`
  const named = await start({ actor, guest: true, customer_id })
  expect(named.session.customer_id).toBe(customer_id)
  for (let i = 0; i < 5; i++) expect((await start({ phone: newPhone() })).session.customer_id).not.toBe(customer_id)
})

test('a session for a person who was erased meanwhile is refused, not a fault of ours', async () => {
  const now = new Date()
  const fields = { personId: newId(), type: 'visit' as const, channel: 'website' as const }
  await expect(db.transaction((tx) => insertSession(fields, now, tx))).rejects.toMatchObject({ code: 'not_found' })
})
