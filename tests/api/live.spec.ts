import { readEvents, type StreamEvent } from '@/tests/event-stream'
import { bearer, expect, serverUrl, test, uniquePhone } from '@/tests/fixtures'
import type { Program } from '@/tests/program'

const password = 'four plain english words'
const url = (after?: string) => new URL(`/api/chat/events${after ? `?after=${after}` : ''}`, serverUrl()).href

type Told = { sessionId?: string; what?: string[]; chunk?: { type: string; messageId?: string } }
const told = ({ data }: StreamEvent) => data as Told
const cursorOf = (events: StreamEvent[]) => events.findLast(({ id }) => id !== '')?.id ?? ''

/** Reads until what came suffices; `act` once the stream is open. */
async function follow(
  headers: Record<string, string>,
  { after, act, until }: { after?: string; act?: () => Promise<unknown>; until: (seen: StreamEvent[]) => boolean },
) {
  const seen: StreamEvent[] = []
  let acting: Promise<unknown> | undefined
  const stop = new Error('enough')
  await readEvents(url(after), headers, 1000, async (event) => {
    seen.push(event)
    if (event.event === 'ready') acting ??= act?.()
    if (until(seen)) throw stop
  }).catch((error) => {
    if (error !== stop) throw error
  })
  await acting
  return seen
}

const parts = (seen: StreamEvent[], sessionId: string) =>
  seen.flatMap((event) =>
    event.event === 'changed' && told(event).sessionId === sessionId ? (told(event).what ?? []) : [],
  )

async function startAt(api: Program, channel: string, phone?: string) {
  const data = phone ? { phone, password, channel } : { guest: true, channel }
  const { session, session_token } = await (await api.post('/api/session/start', { data })).json()
  const headers = bearer(session_token)
  const id: string = session.session_id
  return {
    id,
    headers,
    say: (content: string) => api.post('/api/chat/message', { headers, data: { content } }),
    add: (sku: string) => api.patch(`/api/sessions/${id}/cart`, { headers, data: { sku, quantity: 1 } }),
    leave: () => api.post('/api/session/leave', { headers }),
  }
}

test('a second device hears of a message, its answer and the basket, and on where it broke off', async ({ api }) => {
  const phone = uniquePhone()
  await api.post('/api/auth/signup', { data: { phone, password } })
  const kiosk = await startAt(api, 'kiosk', phone)
  const website = await startAt(api, 'website', phone)
  expect(website.id).toBe(kiosk.id)
  const seen = await follow(website.headers, {
    act: () => kiosk.say('Show me umbrellas'),
    until: (events) => parts(events, kiosk.id).includes('messages'),
  })
  await kiosk.say('And a lantern?')
  await kiosk.add('JKT-001')
  const { items } = await (
    await api.get(`/api/chat/history?sessionId=${kiosk.id}`, { headers: website.headers })
  ).json()
  expect(items).toHaveLength(4)
  const rest = await follow(website.headers, {
    after: cursorOf(seen),
    until: (events) => new Set(parts(events, kiosk.id)).size === 2,
  })
  expect([...new Set(parts(rest, kiosk.id))].sort()).toEqual(['messages', 'session'])
})

test('who leaves is told that it is over, and the stream ends', async ({ api }) => {
  const guest = await startAt(api, 'kiosk')
  const seen = await follow(guest.headers, { act: guest.leave, until: () => false })
  expect(seen.some((event) => event.event === 'over' && told(event).sessionId === guest.id)).toBe(true)
  const again = await api.get('/api/chat/events', { headers: guest.headers })
  expect(again.status()).toBe(401)
})

test('nobody hears of anybody else’s conversations', async ({ api }) => {
  const [mine, theirs] = [await startAt(api, 'website'), await startAt(api, 'website')]
  const seen = await follow(mine.headers, {
    act: async () => {
      await theirs.say('Show me umbrellas')
      await theirs.add('JKT-001')
      await mine.say('Show me tents')
    },
    until: (events) => parts(events, mine.id).includes('messages'),
  })
  expect(JSON.stringify(seen)).not.toContain(theirs.id)
  const theirPast = await follow(mine.headers, {
    after: cursorOf(seen.slice(0, 1)),
    until: (events) => parts(events, mine.id).includes('messages'),
  })
  expect(JSON.stringify(theirPast)).not.toContain(theirs.id)
})
