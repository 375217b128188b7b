import { expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { program } from '@/lib/people/member.fixture'
import { plantExamples } from '@/lib/pipeline/planted-examples.fixture'
import { changeSession } from '@/lib/sessions/change'
import { giveToken } from '@/lib/sessions/devices'
import { insertSession } from '@/lib/sessions/open'
import type { Entry } from './write-events'
import { writeTogether } from './write-together'

const now = new Date('2026-05-05T12:00:00.000Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

function consent(token: string, training: unknown, at = now, eventId?: string): Entry {
  const event = { sessionToken: token, eventType: 'consent', eventData: { training, currentStep: 1 }, eventId }
  return { token, event, fingerprint: null, occurredAt: at, now: minutes(60) }
}

async function sessionOf(token: string) {
  const [session] = await sql<{ id: string; training_consent: boolean }[]>`
    select id, training_consent from sessions where outside_token = ${token}`
  if (!session) throw new Error('no session')
  return session
}

const given = async (token: string) => (await sessionOf(token)).training_consent

const told = async (token: string) =>
  (
    await sql<{ training: boolean }[]>`
      select (data -> 'training')::boolean as training from events
      where session_id = ${(await sessionOf(token)).id} and type = 'consent' and source = 'system' order by id`
  ).map(({ training }) => training)

/** Examples as a run would have left them, moved into the session of a token. */
async function plant(token: string) {
  const from = await plantExamples([{ hash: token, quality: 0.9 }])
  await sql`update training_examples set session_id = ${(await sessionOf(token)).id} where session_id = ${from}`
}

const examples = async (token: string) =>
  (await sql`select 1 from training_examples where session_id = ${(await sessionOf(token)).id}`).length

test('consent given in a workshop is the session’s, and withdrawn deletes its examples', async () => {
  await writeTogether([consent('ws_consent', true)])
  expect(await given('ws_consent')).toBe(true)
  await plant('ws_consent')
  await writeTogether([consent('ws_consent', true, minutes(1))])
  expect(await examples('ws_consent')).toBe(1)
  await writeTogether([consent('ws_consent', false, minutes(2))])
  expect(await given('ws_consent')).toBe(false)
  expect(await examples('ws_consent')).toBe(0)
  expect(await told('ws_consent')).toEqual([true, false])
})

test('an event sent again changes nothing, and neither does one that happened before the last', async () => {
  await writeTogether([consent('ws_twice', true, now, 'a')])
  await writeTogether([consent('ws_twice', false, minutes(2), 'b')])
  expect(await writeTogether([consent('ws_twice', true, minutes(3), 'a')])).toEqual(['duplicate'])
  await writeTogether([consent('ws_twice', true, minutes(1), 'c')])
  expect(await given('ws_twice')).toBe(false)
  await writeTogether([consent('ws_twice', true, minutes(4)), consent('ws_twice', false, minutes(3))])
  expect(await given('ws_twice')).toBe(true)
})

test('what staff withdrew is not given back by an older event', async () => {
  await writeTogether([consent('ws_staff', true)])
  expect(await given('ws_staff')).toBe(true)
  const { id: sessionId } = await sessionOf('ws_staff')
  await changeSession({ actor: await program('admin'), sessionId, trainingConsent: false, now: minutes(5) })
  await writeTogether([consent('ws_staff', true, minutes(4))])
  expect(await given('ws_staff')).toBe(false)
})

test('of many that race the last to happen counts', async () => {
  const racing = Array.from({ length: 20 }, (_, n) => consent('ws_racing', n % 2 === 1, minutes(n)))
  await Promise.all(racing.toReversed().map((one) => writeTogether([one])))
  expect(await given('ws_racing')).toBe(true)
})

test.each([['yes'], [1], [null], [undefined], [[true]]])('%j is no word on it', async (training) => {
  const token = `ws_word_${JSON.stringify(training)}`
  await writeTogether([consent(token, true), consent(token, training, minutes(1))])
  expect(await given(token)).toBe(true)
  expect(await told(token)).toEqual([true])
})

test('only a workshop takes it, by a token of its own', async () => {
  const taken = async (type: 'visit' | 'workshop') => {
    const session = await insertSession({ personId: null, type, channel: 'website' }, now, db)
    if (!session) throw new Error('no session')
    const token = await giveToken(session.id, { channel: 'website', device: null }, now, db)
    expect(await writeTogether([consent(token, true)])).toEqual(['stored'])
    const [row] = await sql`select training_consent from sessions where id = ${session.id}`
    return row?.training_consent
  }
  expect(await taken('workshop')).toBe(true)
  expect(await taken('visit')).toBe(false)
})
