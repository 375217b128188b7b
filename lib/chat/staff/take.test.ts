import { beforeAll, describe, expect, test, vi } from 'vitest'
import { db, sql } from '@/db/client'
import { acceptForAgent } from '@/lib/chat/accept.fixture'
import type { Agent, Turn } from '@/lib/chat/agents/agent'
import { readHistory } from '@/lib/chat/history'
import { editMessage } from '@/lib/chat/replies/edit-message'
import { awaitReply } from '@/lib/chat/replies/follow-reply'
import { beginReply } from '@/lib/chat/replies/make-reply'
import { regenerateReply } from '@/lib/chat/replies/regenerate'
import { takeOverReplies } from '@/lib/chat/replies/take-over'
import { sendMessage } from '@/lib/chat/send-message'
import { writeToSession } from '@/lib/chat/write-to-session'
import { type Actor, nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { member, program } from '@/lib/people/member.fixture'
import { endSession } from '@/lib/sessions/end-session'
import { lapseHolds } from '@/lib/sessions/hold'
import { listSessions } from '@/lib/sessions/list'
import { insertSession } from '@/lib/sessions/open'
import { listQuery } from '@/lib/sessions/schema'
import { startSession } from '@/lib/sessions/start'
import { readAttendance } from './attendance'
import { handBack } from './hand-back'
import { takeSession } from './take'

type Member = Awaited<ReturnType<typeof member>>
let [maya, jonas]: Member[] = []

beforeAll(async () => {
  maya = await member('instructor')
  jonas = await member('operator')
})

const mayas = () => maya?.actor ?? nobody
const jonass = () => jonas?.actor ?? nobody

type Visit = { actor: Actor; sessionId: string }

async function visit(): Promise<Visit> {
  const guest = { guest: true, channel: 'website' as const, type: 'visit' as const }
  const started = await startSession({ actor: nobody, address: '192.0.2.7', ...guest })
  return { actor: await identify([started.session_token], null), sessionId: started.session.session_id }
}

const heard: Turn[] = []
const echo: Agent = {
  name: 'echo',
  types: ['visit'],
  claim: async () => ({ confidence: 1, why: 'alone' }),
  answer: async (turn) => {
    heard.push(turn)
    return { parts: [{ type: 'text', text: `${turn.text} too` }], data: {}, outcome: 'answered' }
  },
}

const send = (of: Visit, content: string, clientMessageId = content) =>
  sendMessage({ ...of, content, clientMessageId, agent: echo })
const take = (actor: Actor, { sessionId }: Visit, more: object = {}) => takeSession({ actor, sessionId, ...more })
const back = (actor: Actor, { sessionId }: Visit, more: object = {}) => handBack({ actor, sessionId, ...more })
const rows = ({ sessionId }: Visit) =>
  sql`select type, data from events where session_id = ${sessionId} and type in ('taken', 'handed_back') order by id`
const waiting = async ({ sessionId }: Visit) =>
  (await sql`select needs_help_at from sessions where id = ${sessionId}`)[0]?.needs_help_at
const minutes = (n: number) => new Date(Date.now() + n * 60_000)

describe('a session', () => {
  test('that twenty take at once has one holder, and all others are told who', async () => {
    const of = await visit()
    const staff = await Promise.all(Array.from({ length: 20 }, () => member('instructor')))
    const tries = await Promise.allSettled(staff.map(({ actor }) => take(actor, of)))
    const taken = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.holder] : []))
    expect(taken).toHaveLength(1)
    const detail = `${taken[0]?.name} has this session.`
    for (const one of tries)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict', detail })
    expect(await rows(of)).toEqual([{ type: 'taken', data: { by: taken[0]?.id, from: null } }])
  })

  test('taken again by its holder stays theirs; others take it by naming them, or whoever has it', async () => {
    const of = await visit()
    await take(mayas(), of)
    await take(mayas(), of)
    await expect(take(jonass(), of, { from: jonas?.id })).rejects.toMatchObject({ code: 'conflict' })
    await expect(back(jonass(), of)).rejects.toMatchObject({ code: 'conflict' })
    await take(jonass(), of, { from: maya?.id })
    await take(mayas(), of, { force: true })
    const by = (one?: Member, from?: Member) => ({ type: 'taken', data: { by: one?.id, from: from?.id ?? null } })
    expect(await rows(of)).toEqual([by(maya), by(jonas, maya), by(maya, jonas)])
    const noted =
      await sql`select actor_id, detail from audit where session_id = ${of.sessionId} and action = 'session_taken' order by id`
    expect(noted.map((row) => row.detail)).toEqual([{}, { from: maya?.id }, { from: jonas?.id }])
  })

  test('is there for staff alone, and a talk with a companion for nobody', async () => {
    const of = await visit()
    const owner = await member('customer')
    await expect(take(of.actor, of)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(take(owner.actor, of)).rejects.toMatchObject({ code: 'session_not_found' })
    await expect(take(await program('admin'), of)).rejects.toMatchObject({ code: 'forbidden' })
    const talkOf = async (personId: string) =>
      (await insertSession({ personId, type: 'inner_voice', channel: 'website' }, new Date(), db))?.id ?? ''
    const foreign = takeSession({ actor: mayas(), sessionId: await talkOf(owner.id) })
    await expect(foreign).rejects.toMatchObject({ code: 'session_not_found' })
    const own = takeSession({ actor: mayas(), sessionId: await talkOf(maya?.id ?? '') })
    await expect(own).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('that ends is held no more', async () => {
    const of = await visit()
    await take(mayas(), of)
    await endSession({ sessionId: of.sessionId, reason: 'finished' })
    expect((await rows(of)).at(-1)).toEqual({ type: 'handed_back', data: { by: maya?.id, reason: 'ended' } })
    await expect(take(mayas(), of)).rejects.toMatchObject({ code: 'session_ended' })
    expect(await back(mayas(), of)).toMatchObject({ holder: null })
    const { holder, changes } = await readAttendance({ ...of })
    expect(holder).toBeNull()
    expect(changes.map(({ what }) => what)).toEqual(['taken'])
  })
})

describe('while a member of staff holds it', () => {
  test('a message has no reply, each copy of it is the same turn, and its person waits from then on', async () => {
    const of = await visit()
    await take(mayas(), of)
    expect(await waiting(of)).toBeNull()
    const turns = await Promise.all([1, 2, 3].map(() => send(of, 'hello')))
    for (const turn of turns) expect(turn).toEqual(turns[0])
    expect(turns[0]).toMatchObject({ message: { content: 'hello' }, reply: null, agent: null })
    await expect(send(of, 'bye', 'hello')).rejects.toMatchObject({ code: 'message_conflict' })
    expect((await readHistory({ ...of })).items).toHaveLength(1)
    expect(await sql`select 1 from replies where session_id = ${of.sessionId}`).toHaveLength(0)
    expect(await waiting(of)).not.toBeNull()
    await writeToSession({ actor: mayas(), sessionId: of.sessionId, content: 'Hello' })
    expect(await waiting(of)).toBeNull()
  })

  test('the assistant is not asked again, nor for other words; once handed back it answers and knows what staff said', async () => {
    const of = await visit()
    const { reply, message } = await send(of, 'hello')
    await take(mayas(), of)
    const refused = { code: 'conflict' }
    await expect(regenerateReply({ actor: of.actor, messageId: reply?.id ?? '' })).rejects.toMatchObject(refused)
    const edit = { actor: of.actor, messageId: message.id, content: 'bye' }
    await expect(editMessage(edit)).rejects.toMatchObject(refused)
    await send(of, 'is anybody there')
    await writeToSession({ actor: mayas(), sessionId: of.sessionId, content: 'It is size M.' })
    await back(mayas(), of)
    expect((await send(of, 'thank you')).reply).toMatchObject({ content: 'thank you too', agent: 'echo' })
    const history = heard.at(-1)?.history.map(({ role, content }) => `${role}: ${content}`)
    expect(history?.slice(-2)).toEqual(['user: is anybody there', 'staff: It is size M.'])
    // What was said before stays as it was.
    expect((await send(of, 'is anybody there')).reply).toBeNull()
  })

  test('answers that were still to come when it was taken are stopped', async () => {
    const of = await visit()
    const first = await acceptForAgent({ ...of, content: 'hello' })
    const second = await acceptForAgent({ ...of, content: 'and you' })
    await take(mayas(), of)
    if (first.work) beginReply(first.work, [echo])
    await Promise.all([awaitReply(first.replyId, 5000), awaitReply(second.replyId, 5000)])
    const said = (await readHistory({ ...of })).items.filter(({ role }) => role === 'assistant')
    expect(said.map(({ status, content }) => [status, content])).toEqual([
      ['stopped', ''],
      ['stopped', ''],
    ])
    expect(await takeOverReplies()).toBe(0)
  })

  test('staff see who has it, find their own, and nobody else is told to come', async () => {
    const of = await visit()
    await sql`update sessions set needs_help_at = now() where id = ${of.sessionId}`
    const page = (actor: Actor, query: object) => listSessions({ actor, ...listQuery.parse(query) })
    const ids = async (actor: Actor, query: object) => (await page(actor, query)).items.map((item) => item.session_id)
    expect(await ids(mayas(), { state: 'help' })).toContain(of.sessionId)
    await take(mayas(), of)
    expect(await ids(mayas(), { state: 'help' })).not.toContain(of.sessionId)
    expect(await ids(mayas(), { held: 'me' })).toContain(of.sessionId)
    expect(await ids(jonass(), { held: 'me' })).not.toContain(of.sessionId)
    const [item] = (await page(jonass(), { token: of.sessionId })).items
    const name = maya?.actor.person?.name
    expect(item).toMatchObject({ state: 'live', held_by: { id: maya?.id, name, you: false } })
    expect(item?.needs_help_at).not.toBeNull()
  })
})

describe('a holder who is away for ten minutes', () => {
  test('has it no more: the next message is answered, and who waited still does', async () => {
    const of = await visit()
    await take(mayas(), of)
    await send(of, 'hello')
    vi.useFakeTimers({ now: minutes(9), toFake: ['Date'] })
    expect((await send(of, 'still there?')).reply).toBeNull()
    vi.setSystemTime(minutes(2))
    const turn = await send(of, 'anybody?')
    vi.useRealTimers()
    expect(turn.reply?.content).toBe('anybody? too')
    expect((await rows(of)).at(-1)).toEqual({ type: 'handed_back', data: { by: maya?.id, reason: 'away' } })
    expect(await waiting(of)).not.toBeNull()
    const { changes } = await readAttendance({ ...of })
    expect(changes.map(({ what, name }) => [what, name])).toEqual([
      ['taken', maya?.actor.person?.name],
      ['handed_back', maya?.actor.person?.name],
    ])
  })

  test('loses it also when nothing is said, and not while they give signs', async () => {
    const [quiet, busy] = [await visit(), await visit()]
    await take(mayas(), quiet)
    await take(mayas(), busy)
    await writeToSession({ actor: mayas(), sessionId: busy.sessionId, content: 'One moment', now: minutes(8) })
    await lapseHolds({ now: minutes(11) })
    expect((await rows(quiet)).at(-1)?.type).toBe('handed_back')
    expect((await rows(busy)).at(-1)?.type).toBe('taken')
  })
})
