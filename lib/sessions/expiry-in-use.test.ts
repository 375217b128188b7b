import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { setCartQuantity } from '@/lib/catalog/change-cart'
import { seedCatalogue } from '@/lib/catalog/seed'
import { readHistory } from '@/lib/chat/history'
import { sendMessage } from '@/lib/chat/send-message'
import { newId } from '@/lib/ids'
import { ingest } from '@/lib/log/ingest'
import { type Actor, nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { noteFigure } from '@/tests/figures'
import { touch } from './devices'
import { findSession, readSession } from './find'
import { restoreSession } from './restore'
import { startSession } from './start'

// Far ahead, so that the database's own clock never thinks it over.
const start = new Date('2126-03-01T10:00:00.000Z')
const after = (ms: number) => new Date(start.getTime() + ms)
const second = 1000
const day = 86_400_000
// Its bucket counts by the clock, which jumps here.
const unlimited: Actor = { ...nobody, key: { id: newId(), name: 'logger', scopes: ['log:write'] } }
const names = { telegramId: null, phone: null, customerId: null }

let sessionId: string
let token: string
let actor: Actor
let sku: string

beforeAll(async () => {
  await seedCatalogue()
  const [product] = await sql<{ sku: string }[]>`select sku from products where stock > 50 order by sku limit 1`
  sku = product?.sku ?? ''
  // Each write that slides the expiry leaves a row here.
  await sql`create table slides (session_id uuid)`
  await sql.unsafe(`
    create function note_slide() returns trigger language plpgsql as $$
    begin insert into slides values (new.id); return null; end $$;
    create trigger note_slide after update of expires_at on sessions for each row execute function note_slide()`)
  await sql`create table refused (session_id uuid, what text)`
  await sql.unsafe(`
    create function refuse() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from refused r where r.what = tg_table_name and to_jsonb(new) ->> tg_argv[0] = r.session_id::text)
      then raise exception 'refused'; end if;
      return null;
    end $$;
    create trigger refuse after update of expires_at on sessions for each row execute function refuse('id');
    create trigger refuse after insert on events for each row execute function refuse('session_id')`)
})

beforeEach(async () => {
  const guest = { actor: nobody, address: '192.0.2.1', channel: 'website', type: 'visit', guest: true } as const
  const started = await startSession({ ...guest, now: start })
  sessionId = started.session.session_id
  token = started.session_token
  actor = await identify([token], null)
})

async function row() {
  const [session] = await db.select().from(sessions).where(eq(sessions.id, sessionId))
  if (!session) throw new Error('the session is gone')
  return session
}

const expiry = async () => (await row()).expiresAt
const send = (at: number, clientMessageId?: string, content = 'Hello') =>
  sendMessage({ actor, sessionId, content, clientMessageId, now: after(at) })
const restore = (at: number) => restoreSession({ actor, names, now: after(at) })
const logEvent = (at: number, eventId: string, eventType = 'action') =>
  ingest({ actor: unlimited, items: [{ sessionToken: token, eventType, eventData: {}, eventId }], now: after(at) })
const fillCart = (at: number, quantity: number) => setCartQuantity({ actor, sessionId, sku, quantity, now: after(at) })
const slides = async () => (await sql`select 1 from slides where session_id = ${sessionId}`).count

test('R28: seven days after the last write, to the millisecond, for reading and for writing', async () => {
  expect(await expiry()).toEqual(after(7 * day))
  expect((await restore(7 * day - 1)).session).toMatchObject({ is_active: true })
  await expect(restore(7 * day)).rejects.toMatchObject({ code: 'session_not_found' })
  await expect(send(7 * day)).rejects.toMatchObject({ code: 'session_ended' })
  await expect(fillCart(7 * day, 1)).rejects.toMatchObject({ code: 'session_ended' })
  expect((await logEvent(7 * day, 'late')).rejected).toEqual([{ index: 0, detail: 'sessionToken: Session not found' }])
  expect(await expiry()).toEqual(after(7 * day))
  await send(7 * day - 1)
  expect(await expiry()).toEqual(after(14 * day - 1))
  await restore(14 * day - 2)
  await expect(restore(14 * day - 1)).rejects.toMatchObject({ code: 'session_not_found' })
})

test.each<[string, (at: number) => Promise<unknown>]>([
  ['a message', (at) => send(at)],
  ['a change of the basket', (at) => fillCart(at, 2)],
  ['a logged event', (at) => logEvent(at, 'one')],
])('R28: %s slides it', async (_, write) => {
  await write(3 * day)
  expect(await row()).toMatchObject({ lastActivityAt: after(3 * day), expiresAt: after(10 * day) })
})

test('R28: thirty days after the start at most, however busy', async () => {
  for (let at = 6 * day; at < 30 * day; at += 6 * day) await send(at)
  expect(await expiry()).toEqual(after(30 * day))
  await send(30 * day - 1)
  expect(await expiry()).toEqual(after(30 * day))
  await restore(30 * day - 1)
  await expect(restore(30 * day)).rejects.toMatchObject({ code: 'session_not_found' })
  await expect(send(30 * day)).rejects.toMatchObject({ code: 'session_ended' })
})

test('R28: a hundred racing touches leave the latest of them, whoever comes last', async () => {
  const session = await row()
  const moments = Array.from({ length: 100 }, (_, n) => ((n * 37) % 100) * 60 * second + 5 * second)
  await Promise.all(moments.map((at) => touch(session, after(at))))
  const latest = Math.max(...moments)
  expect(await row()).toMatchObject({ lastActivityAt: after(latest), expiresAt: after(latest + 7 * day) })
  noteFigure({ what: 'racing touches that leave the latest', value: moments.length, unit: '', atLeast: 100 })
})

test('R28: a hundred racing writes with clocks apart never shorten it', async () => {
  const moments = Array.from({ length: 100 }, (_, n) => ((n * 37) % 100) * 60 * second + 5 * second)
  await Promise.all(moments.map((at) => logEvent(at, `at ${at}`)))
  expect(await expiry()).toEqual(after(Math.max(...moments) + 7 * day))
  noteFigure({
    what: 'racing writes with clocks apart that never shorten it',
    value: moments.length,
    unit: '',
    atLeast: 100,
  })
})

const counted = async () => {
  const [row] = await sql`
    select s.expires_at, s.data, (select count(*)::int from events where session_id = s.id) as events,
      (select count(*)::int from messages where session_id = s.id) as messages
    from sessions s where s.id = ${sessionId}`
  return row
}

test.each(['sessions', 'events'])('R28: a write and its slide stand or fall together, when %s refuse', async (what) => {
  await sql`insert into refused values (${sessionId}, ${what})`
  const before = await counted()
  const answers = await Promise.allSettled([send(day), fillCart(day, 2), logEvent(day, 'refused')])
  expect(answers.map(({ status }) => status).slice(0, 2)).toEqual(['rejected', 'rejected'])
  expect(await counted()).toEqual(before)
  await sql`delete from refused`
  await Promise.all([send(day), fillCart(day, 2), logEvent(day, 'taken')])
  expect(await expiry()).toEqual(after(8 * day))
  noteFigure({ what: 'kinds of write that stand or fall with their slide', value: 3, unit: '', atLeast: 6 })
})

test('R28: many writes within a second touch it once, and the next second again', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => logEvent(5 * second + n * 10, `busy ${n}`)))
  const first = await slides()
  expect(first).toBe(1)
  await logEvent(6 * second + 200, 'next')
  expect(await slides()).toBe(2)
  noteFigure({ what: 'slides of 20 writes within a second', value: first, unit: '', atMost: 1 })
})

test('R28: reading is no activity', async () => {
  await send(day, 'm')
  const before = await row()
  await restore(2 * day)
  await restoreSession({ actor, names, channel: 'website', now: after(2 * day) })
  await readSession({ actor, sessionId, now: after(2 * day) })
  await readHistory({ actor, sessionId })
  await findSession(sessionId)
  expect(await row()).toEqual(before)
})

test('R28: what is refused, or said again, is no activity', async () => {
  await send(day, 'm')
  await fillCart(day, 2)
  await logEvent(day, 'e')
  const before = await expiry()
  await expect(send(2 * day, 'm', 'another text')).rejects.toMatchObject({ code: 'message_conflict' })
  await send(2 * day, 'm')
  await fillCart(2 * day, 2)
  await expect(
    setCartQuantity({ actor, sessionId, sku: 'no-such-thing', quantity: 1, now: after(2 * day) }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await logEvent(2 * day, 'e')
  await logEvent(2 * day, 'f', '')
  await expect(sendMessage({ actor: nobody, sessionId, content: 'Hello', now: after(2 * day) })).rejects.toMatchObject({
    code: 'session_not_found',
  })
  expect(await expiry()).toEqual(before)
})
