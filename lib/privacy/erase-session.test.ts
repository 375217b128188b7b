import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { people } from '@/db/schema/people'
import { editMessage } from '@/lib/chat/replies/edit-message'
import { awaitTurn, sendMessage } from '@/lib/chat/send-message'
import { digestOnce } from '@/lib/log/digest'
import { ingest, ingestOne } from '@/lib/log/ingest'
import { type Actor, nobody } from '@/lib/people/actor'
import { createKey } from '@/lib/people/api-keys'
import { identify } from '@/lib/people/identify'
import { findSession } from '@/lib/sessions/find'
import { eraseLog } from './erase-log'
import { eraseSession } from './erase-session'
import { account, guest, idOf, start, unique } from './people.fixture'
import { findMarker } from './planted.fixture'

let admin: Actor

beforeAll(async () => {
  admin = await account({ roles: ['admin'] })
})

const logged = (sessionToken: string, studentEmail: string, more = {}) => ({
  sessionToken,
  studentEmail,
  eventType: 'action',
  eventData: { said: studentEmail },
  ...more,
})

test('a guest’s device erases the guest’s session, and no other device does', async () => {
  const marker = unique('guest')
  const mine = await guest()
  const theirs = await guest()
  const { message } = await sendMessage({ actor: mine.actor, sessionId: mine.sessionId, content: marker })
  await awaitTurn(await editMessage({ actor: mine.actor, messageId: message.id, content: 'hello' }))
  expect((await findMarker(marker)).join()).toContain('message_versions')
  await expect(eraseSession({ actor: theirs.actor, sessionId: mine.sessionId })).rejects.toMatchObject({
    code: 'session_not_found',
  })
  await eraseSession({ actor: mine.actor, sessionId: mine.sessionId })
  expect(await findMarker(marker)).toEqual([])
  expect(await findSession(mine.sessionId)).toBeNull()
  expect(await findSession(theirs.sessionId)).not.toBeNull()
  await expect(eraseSession({ actor: mine.actor, sessionId: mine.sessionId })).rejects.toMatchObject({
    code: 'session_not_found',
  })
  await expect(ingestOne({ actor: nobody, item: logged(mine.token, 'late@example.org') })).rejects.toMatchObject({
    code: 'session_not_found',
  })
})

test('a number that was typed goes with the only session it was typed for', async () => {
  const { session, session_token } = await start({ phone: '+919812300001' })
  await eraseSession({ actor: await identify([session_token], null), sessionId: session.session_id })
  expect(await findMarker('9812300001')).toEqual([])
  expect(
    await db
      .select()
      .from(people)
      .where(eq(people.customerId, session.customer_id ?? '')),
  ).toEqual([])
})

test('of a person with an account, they erase it and an admin does; a device that holds it and staff may not', async () => {
  const actor = await account()
  const instructor = await account({ roles: ['instructor'] })
  const first = await start({ actor })
  const sessionId = first.session.session_id
  const device = await identify([first.session_token], null)
  for (const other of [device, instructor]) {
    await expect(eraseSession({ actor: other, sessionId })).rejects.toMatchObject({ code: 'forbidden' })
  }
  await eraseSession({ actor, sessionId })
  expect(await db.select().from(audit).where(eq(audit.sessionId, sessionId))).toEqual([])
  const second = await start({ actor })
  await eraseSession({ actor: admin, sessionId: second.session.session_id })
  const noted = await db.select().from(audit).where(eq(audit.sessionId, second.session.session_id))
  expect(noted).toMatchObject([{ action: 'session_erased', actorId: idOf(admin), personId: idOf(actor) }])
})

test('what a guest had said goes with the visit it joined', async () => {
  const actor = await account()
  const visit = await start({ actor })
  const marker = unique('joined')
  const before = await guest()
  await sendMessage({ actor: before.actor, sessionId: before.sessionId, content: marker })
  await start({ actor: { ...actor, device: before.actor.device } })
  expect((await findMarker(marker)).length).toBeGreaterThan(1)
  await eraseSession({ actor, sessionId: visit.session.session_id })
  expect(await findMarker(marker)).toEqual([])
  expect(await findSession(before.sessionId)).toBeNull()
})

test('a session of more rows than one slice goes whole', async () => {
  const { sessionId, token, actor } = await guest()
  const items = Array.from({ length: 500 }, () => logged(token, 'many@example.org'))
  for (let i = 0; i < 9; i++) await ingest({ actor: nobody, items, now: new Date(Date.now() + i * 60_000) })
  await eraseSession({ actor, sessionId })
  expect(await findMarker('many@example.org')).toEqual([])
})

test('R12: every session in which an e-mail was claimed goes, and its token opens nothing again', async () => {
  const email = `${unique('priya')}@Example.org`
  const [token, again, other] = [unique('ws_a'), unique('ws_b'), unique('ws_c')]
  await ingest({
    actor: nobody,
    items: [logged(token, email), logged(again, email.toLowerCase()), logged(other, 'jo@example.org')],
  })
  const reader = await identify([(await createKey({ name: 'reader', scopes: ['log:read'] })).token], null)
  await expect(eraseLog({ actor: reader, studentEmail: email })).rejects.toMatchObject({ code: 'forbidden' })

  const { erased } = await eraseLog({ actor: admin, studentEmail: email })
  expect(erased).toMatchObject({ sessions: 2 })
  expect(await findMarker(email)).toEqual([])
  expect((await findMarker('jo@example.org')).length).toBeGreaterThan(0)
  await expect(ingestOne({ actor: nobody, item: logged(token, email) })).rejects.toMatchObject({
    code: 'session_not_found',
  })
  expect(await ingest({ actor: nobody, items: [logged(again, email), logged(other, 'jo@example.org')] })).toEqual({
    accepted: 1,
    duplicates: 0,
    rejected: [{ index: 0, detail: 'sessionToken: Session not found' }],
  })
  const noted = await db.select().from(audit).where(eq(audit.action, 'log_erased'))
  expect(noted).toMatchObject([{ actorId: idOf(admin), detail: { sessions: 2 } }])
})

test('R12: what an error said in words of one person goes with the last session that hit it', async () => {
  const marker = unique('wording')
  const error = (token: string) =>
    logged(token, 'e@example.org', { eventType: 'error', eventData: { errorType: marker } })
  const [mine, theirs] = [await guest(), await guest()]
  await ingest({ actor: nobody, items: [error(mine.token), error(theirs.token)] })
  const groups = async () => (await findMarker(marker)).filter((hit) => hit.startsWith('public.error_groups'))
  await expect.poll(async () => (await digestOnce()) && groups()).toHaveLength(1)
  await eraseSession({ actor: mine.actor, sessionId: mine.sessionId })
  expect(await groups()).toHaveLength(1)
  await eraseSession({ actor: theirs.actor, sessionId: theirs.sessionId })
  expect(await findMarker(marker)).toEqual([])
})

test('R12: events that race an erasing of their token never bring it back', async () => {
  for (let round = 0; round < 10; round++) {
    const token = unique('ws_race')
    const email = `${token}@example.org`
    await ingest({ actor: nobody, items: [logged(token, email)] })
    await Promise.all([
      eraseLog({ actor: admin, studentEmail: email }),
      ...Array.from({ length: 8 }, () => ingest({ actor: nobody, items: [logged(token, email)] })),
    ])
    expect(await findMarker(token)).toEqual([])
  }
})
