import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { events } from '@/db/schema/events'
import { sendMessage } from '@/lib/chat/send-message'
import { ingest } from '@/lib/log/ingest'
import { type Actor, nobody } from '@/lib/people/actor'
import { createKey } from '@/lib/people/api-keys'
import { noteAudit } from '@/lib/people/audit'
import { identify } from '@/lib/people/identify'
import { createSession } from '@/lib/sessions/create'
import { exportPerson } from './export'
import { writeJournal } from './journal.fixture'
import { account, guest, idOf, start, unique } from './people.fixture'

let admin: Actor

beforeAll(async () => {
  admin = await account({ roles: ['admin'] })
})

async function exported(actor: Actor, personId: string) {
  const { body, filename } = await exportPerson({ actor, personId })
  return { text: await new Response(body).text(), filename }
}

test('everything of a person comes as one document, page after page, and no secret is in it', async () => {
  const marker = unique('words')
  const actor = await account({ username: marker })
  const before = await guest()
  await sendMessage({ actor: before.actor, sessionId: before.sessionId, content: `as a guest ${marker}` })
  await start({ actor })
  const visit = await start({ actor: { ...actor, device: before.actor.device } })
  const sessionId = visit.session.session_id
  const items = Array.from({ length: 400 }, (_, n) => ({
    sessionToken: visit.session_token,
    eventType: 'action',
    eventData: { n },
  }))
  for (let i = 0; i < 3; i++) await ingest({ actor: nobody, items, now: new Date(Date.now() + i * 60_000) })
  await noteAudit({ actor: admin, action: 'session_read', sessionId })

  const { text, filename } = await exported(actor, 'me')
  const document = JSON.parse(text)
  expect(filename).toBe(`throughline-${actor.person?.customerId}.json`)
  expect(document.person).toMatchObject({ id: idOf(actor), customer_id: actor.person?.customerId, name: 'Asha' })
  expect(document.identities).toMatchObject([{ kind: 'username', value: marker, sign_in: true }])
  expect(document.sign_ins).toHaveLength(1)
  expect(document.audit).toMatchObject([{ action: 'session_read', actor_id: idOf(admin), session_id: sessionId }])
  const own = document.sessions.find((one: { id: string }) => one.id === sessionId)
  expect(own.messages).toMatchObject([{ role: 'user', content: `as a guest ${marker}` }, { role: 'assistant' }])
  expect(own.joins).toMatchObject([{ session_id: before.sessionId, into_session_id: sessionId }])
  const stored = await db
    .select({ id: events.id })
    .from(events)
    .where(eq(events.sessionId, sessionId))
    .orderBy(events.id)
  expect(own.events.map((event: { id: number }) => event.id)).toEqual(stored.map((event) => event.id))
  expect(own.events.filter((event: { type: string }) => event.type === 'action')).toHaveLength(1200)
  expect(document.sessions.map((one: { id: string }) => one.id)).toContain(before.sessionId)
  expect(document.exported_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(own.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(text).not.toMatch(/hash|tls_|tlu_|argon/)
})

test('words of a companion conversation are for their writer, not for an admin, whose look is written down', async () => {
  const actor = await account()
  const marker = unique('inner')
  const metadata = { note: marker }
  const made = await createSession({ actor, userId: idOf(actor), type: 'inner_voice', theme: marker, metadata })
  const device = await identify([made.sessionToken], null)
  await sendMessage({ actor: device, sessionId: made.sessionId, content: marker })
  const item = { sessionToken: made.sessionToken, eventType: 'action', eventData: { said: marker } }
  await ingest({ actor: nobody, items: [item] })

  expect((await exported(actor, 'me')).text.split(marker).length - 1).toBeGreaterThan(3)
  expect(
    await db
      .select()
      .from(audit)
      .where(eq(audit.personId, idOf(actor))),
  ).toEqual([])
  const seen = await exported(admin, actor.person?.customerId ?? '')
  expect(seen.text).not.toContain(marker)
  expect(JSON.parse(seen.text).sessions[0].messages).toHaveLength(2)
  const noted = await db
    .select()
    .from(audit)
    .where(eq(audit.personId, idOf(actor)))
  expect(noted).toMatchObject([{ action: 'person_exported', actorId: idOf(admin) }])
})

test('a journal is whole in its own export, however long; for an admin it is dates and numbers', async () => {
  const actor = await account()
  const marker = unique('diary')
  const { entryIds, topicId } = await writeJournal({ personId: idOf(actor), marker, count: 501 })
  const own = JSON.parse((await exported(actor, 'me')).text)
  expect(own.topics).toMatchObject([{ id: topicId, name: `topic ${marker}` }])
  expect(own.entries.map((entry: { id: string }) => entry.id).sort()).toEqual(entryIds.toSorted())
  const whole = { title: `title ${marker}`, theme: `theme ${marker}`, topic_id: topicId, mood: 'low', sentiment: -0.5 }
  expect(own.entries[0]).toMatchObject({ ...whole, telling: [{ word: marker, worth: -1 }] })

  const seen = await exported(admin, idOf(actor))
  expect(seen.text).not.toContain(marker)
  const { topics, entries } = JSON.parse(seen.text)
  expect(topics).toBeUndefined()
  expect(entries).toHaveLength(501)
  const dates = ['created_at', 'deleted_at', 'id', 'updated_at', 'version', 'words']
  expect(Object.keys(entries[0]).sort()).toEqual(dates)
})

test('nobody else gets it', async () => {
  const [a, b] = [await account(), await account({ roles: ['operator'] })]
  const reader = await identify([(await createKey({ name: 'reader', scopes: ['sessions:read'] })).token], null)
  const held = await identify([(await start({ actor: a })).session_token], null)
  for (const actor of [b, reader, held, nobody]) {
    await expect(exportPerson({ actor, personId: idOf(a) })).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(exportPerson({ actor: held, personId: 'me' })).rejects.toMatchObject({ code: 'not_found' })
  const program = await identify([(await createKey({ name: 'root', scopes: ['admin'] })).token], null)
  await exportPerson({ actor: program, personId: idOf(a) })
})
