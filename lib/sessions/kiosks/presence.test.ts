import { expect, test } from 'vitest'
import { sendMessage } from '@/lib/chat/send-message'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { claimHandover } from '@/lib/sessions/claim'
import { makeHandover } from '@/lib/sessions/handover'
import { readMoves } from '@/lib/sessions/moves'
import { restoreSession } from '@/lib/sessions/restore'
import { startSession } from '@/lib/sessions/start'
import { guestAt, newAddress, registeredKiosk } from './kiosk.fixture'
import { letGoOfAbsent, whoStandsThere } from './let-go'
import { notePresence } from './presence'

const names = { telegramId: null, phone: null, customerId: null }
const settings = { idleSeconds: 20, warnSeconds: 10 }
const now = new Date()
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const deviceOf = async (token: string) => (await identify([token], null)).device
const restore = (visitor: { actor: Parameters<typeof restoreSession>[0]['actor'] }, at: Date) =>
  restoreSession({ actor: visitor.actor, names, channel: 'kiosk', now: at })

test('a visitor counts as present for the idle and the warning time of their kiosk', async () => {
  const { kiosk } = await registeredKiosk({ settings })
  const visitor = await guestAt(kiosk, now)
  expect(await notePresence({ actor: visitor.actor, now })).toEqual({ present_until: after(30).toISOString() })
  const elsewhere = await guestAt(null, now)
  expect(await notePresence({ actor: elsewhere.actor, now })).toEqual({ present_until: after(90).toISOString() })
  await expect(notePresence({ actor: nobody })).rejects.toMatchObject({ code: 'session_not_found' })
})

test('within that time the page restores, and coming back does not make it longer', async () => {
  const { kiosk } = await registeredKiosk({ settings })
  const visitor = await guestAt(kiosk, now)
  expect((await restore(visitor, after(29))).session.session_id).toBe(visitor.id)
  await expect(restore(visitor, after(31))).rejects.toMatchObject({ code: 'session_not_found' })
  expect(await deviceOf(visitor.token)).toBeNull()
})

test('whoever comes after that time finds nothing of the visitor, by no way in', async () => {
  const { kiosk } = await registeredKiosk({ settings })
  const visitor = await guestAt(kiosk, now)
  expect((await whoStandsThere({ actor: visitor.actor, now: after(29) })).device).not.toBeNull()
  expect((await whoStandsThere({ actor: visitor.actor, now: after(31) })).device).toBeNull()
  expect(await deviceOf(visitor.token)).toBeNull()
  const phone = '+91 98765 40077'
  const typing = { address: newAddress(), channel: 'kiosk' as const, type: 'visit' as const, phone, kiosk }
  const first = await startSession({ ...typing, actor: nobody, now })
  const actor = await identify([first.session_token], null)
  expect((await startSession({ ...typing, actor, now: after(10) })).restored).toBe(true)
  const later = await startSession({ ...typing, actor, now: after(31) })
  expect(later).toMatchObject({ restored: false })
  expect(later.session.session_id).not.toBe(first.session.session_id)
})

test('a page that stayed open goes on, and what nobody came back to is let go a quarter of an hour later', async () => {
  const { kiosk } = await registeredKiosk({ settings })
  const open = await guestAt(kiosk, now)
  const left = await guestAt(kiosk, now)
  await sendMessage({ actor: open.actor, sessionId: open.id, content: 'Hello', now: after(40) })
  await notePresence({ actor: open.actor, now: after(40) })
  await letGoOfAbsent({ now: after(30 + 15 * 60 - 1) })
  expect(await deviceOf(left.token)).not.toBeNull()
  await letGoOfAbsent({ now: after(30 + 15 * 60 + 1) })
  expect(await deviceOf(left.token)).toBeNull()
  expect(await deviceOf(open.token)).not.toBeNull()
})

test('what goes on at another surface has no visitor to lose', async () => {
  const { kiosk } = await registeredKiosk({ settings })
  const visitor = await guestAt(kiosk, now)
  await restoreSession({ actor: visitor.actor, names, channel: 'website', now: after(10) })
  await letGoOfAbsent({ now: after(3600) })
  expect(await deviceOf(visitor.token)).not.toBeNull()
  await restoreSession({ actor: visitor.actor, names, channel: 'kiosk', kiosk, now: after(3600) })
  await expect(restore(visitor, after(3631))).rejects.toMatchObject({ code: 'session_not_found' })
})

test('the line of a session tells where the kiosk stood', async () => {
  const { kiosk } = await registeredKiosk()
  const visitor = await guestAt(kiosk, now)
  const { code } = await makeHandover({ actor: visitor.actor, origin: 'https://shop.example', now })
  const phone = await claimHandover({
    actor: nobody,
    address: newAddress(),
    code,
    channel: 'website',
    device: null,
    kiosk,
  })
  const actor = await identify([phone.session_token], null)
  const back = await makeHandover({ actor, origin: 'https://shop.example', now })
  await claimHandover({ actor: nobody, address: newAddress(), code: back.code, channel: 'kiosk', device: null, kiosk })
  const { items } = await readMoves({ actor, sessionId: visitor.id })
  expect(items.map(({ from, to, place }) => [from, to, place])).toEqual([
    [null, 'kiosk', 'Berlin, ground floor'],
    ['kiosk', 'website', null],
    ['website', 'kiosk', 'Berlin, ground floor'],
  ])
})
