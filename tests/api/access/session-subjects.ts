import { bearer, unique, uniquePhone } from '@/tests/fixtures'
import type { Subject } from './row'
import type { Account, World } from './world'

/** A running session of the owner, and a device that holds it. It is no visit, as there may be only one of those. */
export async function startOwned(world: World, owner: Account, type = 'journey') {
  const body = { channel: 'website', type }
  const { session, session_token } = await world.post('/api/session/start', body, owner.headers)
  return { id: session.session_id as string, device: bearer(session_token) }
}

/** The owner's session, with a message in it. */
async function talkedSession(world: World, type?: string) {
  const owner = await world.owner()
  const { id, device } = await startOwned(world, owner, type)
  await world.post('/api/chat/message', { content: 'I need a rain jacket' }, device)
  return { ids: { id }, device }
}

export const session = (world: World) => world.once('session', () => talkedSession(world))

export const companion = (world: World) => world.once('companion', () => talkedSession(world, 'inner_voice'))

/** A session of its own for a call that uses it up. */
export async function newSession(world: World): Promise<Subject> {
  const { id, device } = await startOwned(world, await world.owner())
  return { ids: { id }, device }
}

export async function newGuestSession(world: World): Promise<Subject> {
  const { sessionId, headers } = await world.guest()
  return { ids: { id: sessionId }, device: headers }
}

/** A session with what a call to it says. */
export const sessionWith = (body: unknown) => async (world: World) => ({ ...(await session(world)), body })

/** The same with an id of its own in each body. */
export const sessionWithInteraction = async (world: World): Promise<Subject> => {
  const at = '2026-01-01T00:00:00.000Z'
  const interaction = {
    id: unique('i'),
    seq: 0,
    type: 'click',
    url: 'https://shop.example/',
    title: '',
    occurredAt: at,
  }
  return { ...(await session(world)), body: { interactions: [interaction] } }
}

/** What a message names by its header. */
export async function spokenTo(world: World): Promise<Subject> {
  const { ids, device } = await session(world)
  return { ids, device, headers: { 'x-session-id': ids.id }, body: { content: 'Hello' } }
}

/** The reply to the only message of a session. */
export const answered = (world: World) =>
  world.once('answered', async (): Promise<Subject> => {
    const { device } = await startOwned(world, await world.owner())
    const { reply } = await world.post('/api/chat/message', { content: 'I need a rain jacket' }, device)
    return { ids: { id: reply.id }, device }
  })

/** The only message of a session, and what it is to say instead. */
export const edited = (world: World) =>
  world.once('edited', async (): Promise<Subject> => {
    const { device } = await startOwned(world, await world.owner())
    const { message } = await world.post('/api/chat/message', { content: 'I need a rain jacket' }, device)
    return { ids: { id: message.id }, device, body: { content: 'I need an umbrella' } }
  })

/** A phone number that the owner signs in with. */
export async function ownedPhone(world: World): Promise<Subject> {
  const { phone } = await world.owner()
  return { body: { channel: 'website', phone } }
}

export const newPhone = async (): Promise<Subject> => ({ body: { channel: 'kiosk', phone: uniquePhone() } })

/** A visit that a messenger began, named as a channel names it. */
export const telegramVisit = (world: World) =>
  world.once('telegram visit', async (): Promise<Subject> => {
    const chat = String(Date.now()).slice(-10)
    const body = { telegram_chat_id: chat, channel: 'telegram' }
    await world.post('/api/session/start', body, await world.headersOf('key channel:telegram'))
    return { headers: { 'x-telegram-id': chat }, body: {} }
  })

/** A code that a guest's device gave. */
export async function handover(world: World): Promise<Subject> {
  const { sessionId, headers } = await world.guest()
  const { code } = await world.post('/api/session/handover', undefined, headers)
  return { ids: { id: sessionId }, body: { code, channel: 'website' } }
}

/** A guest's session that joined a new person by the code. */
export async function joined(world: World): Promise<Subject> {
  const person = await world.account('customer')
  const { body } = await handover(world)
  const { session: joinedSession, session_token } = await world.post('/api/session/claim', body, person.headers)
  const id: string = joinedSession.session_id
  const [join] = await world.database`select id from session_joins where into_session_id = ${id}`
  return { ids: { id, joinId: join?.id }, device: bearer(session_token) }
}
