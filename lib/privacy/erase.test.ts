import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { trainingExamples } from '@/db/schema/pipeline'
import { erasures } from '@/db/schema/privacy'
import { sessions } from '@/db/schema/sessions'
import { setCartQuantity } from '@/lib/catalog/change-cart'
import { seedCatalogue } from '@/lib/catalog/seed'
import { sendMessage } from '@/lib/chat/send-message'
import { ingest } from '@/lib/log/ingest'
import { type Actor, nobody } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { identify } from '@/lib/people/identify'
import { signUp } from '@/lib/people/sign-up'
import { importRecording } from '@/lib/pipeline/import-recording'
import { recordInteractions } from '@/lib/pipeline/record-interactions'
import { workRun } from '@/lib/pipeline/runner'
import { changeSession } from '@/lib/sessions/change'
import { createSession } from '@/lib/sessions/create'
import { endSession } from '@/lib/sessions/end-session'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { erasePerson, finishErasures } from './erase'
import { beginErasing } from './erase-person-rows'
import { exportPerson } from './export'
import { writeJournal } from './journal.fixture'
import { account, idOf, password, signedIn, start, unique } from './people.fixture'
import { countRows, findMarker } from './planted.fixture'

let admin: Actor

beforeAll(async () => {
  await seedCatalogue()
  admin = await account({ roles: ['admin'] })
})

const visitsOf = (personId: string) => db.select().from(sessions).where(eq(sessions.personId, personId))

/** Somebody whose marker stands in every place that can hold a word of theirs. */
async function plant(marker: string): Promise<Actor> {
  const typed = await start({ phone: '+919812345678' })
  const held = await identify([typed.session_token], null)
  await sendMessage({ actor: held, sessionId: typed.session.session_id, content: `before the sign-in ${marker}` })
  const names = { username: `${marker}-name`, email: `${marker}@example.org` }
  await signUp({ ...names, password, name: `Asha ${marker}`, loyaltyTier: marker })
  const actor = await signedIn(names.username, typed.session_token)
  const visit = await start({ actor })
  const sessionId = visit.session.session_id
  await talk(actor, sessionId, marker)
  await ingest({ actor: nobody, items: [loggedBy(visit.session_token, marker)] })
  const { runId } = await endSession({ sessionId, reason: 'finished' })
  await workRun({ runId })
  await db.update(trainingExamples).set({ reviewReason: marker, reviewedBy: idOf(actor) })
  await createSession({ actor, userId: idOf(actor), type: 'journey', metadata: { note: marker }, userData: { marker } })
  await writeJournal({ personId: idOf(actor), marker, count: 2100 })
  return actor
}

async function talk(actor: Actor, sessionId: string, marker: string) {
  await sendMessage({ actor, sessionId, content: `Do you have rain jackets, ${marker}?`, clientMessageId: marker })
  const [product] = await db.execute<{ sku: string }>(sql`select sku from products limit 1`)
  await setCartQuantity({ actor, sessionId, sku: product?.sku ?? '', quantity: 2 })
  await changeSession({ actor, sessionId, trainingConsent: true, goal: `goal ${marker}`, theme: `theme ${marker}` })
  await db
    .update(sessions)
    .set({ title: `title ${marker}` })
    .where(eq(sessions.id, sessionId))
  const interactions = shopJourney().map((one) => ({ ...one, title: `${one.title} ${marker}` }))
  await recordInteractions({ actor, sessionId, interactions })
}

const loggedBy = (sessionToken: string, marker: string) => ({
  sessionToken,
  studentEmail: `${marker}@example.org`,
  studentName: marker,
  eventType: 'action',
  eventData: { said: marker, [marker]: 1 },
  eventId: marker,
})

test('R12: of an erased person no word is left in any column, and the receipt counts what went', async () => {
  const other = await account()
  const kept = unique('kept')
  const theirs = await start({ actor: other })
  await sendMessage({ actor: other, sessionId: theirs.session.session_id, content: kept })
  const before = await countRows()

  const marker = unique('marker')
  const actor = await plant(marker)
  const planted = new Set((await findMarker(marker)).map((hit) => hit.split(':')[0]))
  expect(planted).toEqual(
    new Set(
      [
        ...['entries', 'events', 'identities', 'messages', 'people', 'session_tallies', 'sessions', 'topics'],
        'training_examples',
      ].map((t) => `public.${t}`),
    ),
  )
  const { erased } = await erasePerson({ actor, personId: 'me' })

  expect(await findMarker(marker)).toEqual([])
  const mentions = (await findMarker(idOf(actor))).map((hit) => hit.split(':')[0])
  // Counters of limits are forgotten within a minute; the id names nobody any more.
  expect(mentions.filter((table) => table !== 'public.rate_limits')).toEqual(['public.erasures'])
  // The one who signed up, and the provisional one whose session joined.
  expect(erased).toMatchObject({
    people: 2,
    identities: 3,
    passwords: 1,
    user_tokens: 1,
    session_joins: 1,
    messages: 4,
    entries: 2100,
    topics: 1,
  })
  const some = ['events', 'sessions', 'session_tokens', 'training_examples', 'pipeline_runs', 'pipeline_attempts']
  for (const table of some) expect(erased[table], table).toBeGreaterThan(0)
  expect(await findMarker(kept)).not.toEqual([])

  const after = await countRows()
  const grown = Object.keys(after).filter((table) => after[table] !== before[table])
  // The receipt, a job that finds nothing to do, counters of limits (hashes and ids that mean nothing any more).
  const harmless = ['graphile_worker._private_jobs', 'public.erasures', 'public.rate_limits']
  const queueNames = ['graphile_worker._private_tasks']
  expect(grown.filter((table) => ![...harmless, ...queueNames].includes(table))).toEqual([])
})

test('R12: whoever is being erased is gone from the first commit on, and nothing that races brings anything back', async () => {
  const actor = await account()
  const marker = unique('racing')
  const visit = await start({ actor })
  const sessionId = visit.session.session_id
  const items = Array.from({ length: 500 }, (_, n) => ({
    ...loggedBy(visit.session_token, marker),
    eventId: null,
    eventData: { n, marker },
  }))
  for (let i = 0; i < 8; i++) await ingest({ actor: nobody, items, now: new Date(Date.now() + i * 60_000) })

  const later = new Date(Date.now() + 3_600_000)
  let over = false
  const keepOn = async (write: () => Promise<unknown>) => {
    let written = 0
    for (let n = 0; n < 300 && !over; n++) {
      await write().then(
        () => written++,
        () => {},
      )
    }
    return written
  }
  const writers = [
    keepOn(() => ingest({ actor: nobody, items: [loggedBy(visit.session_token, unique(marker))], now: later })),
    keepOn(() => sendMessage({ actor, sessionId, content: marker })),
    keepOn(() => changeSession({ actor, sessionId, goal: marker })),
    keepOn(() => start({ actor })),
    keepOn(() => createSession({ actor: admin, userId: idOf(actor), type: 'visit' })),
  ]
  const { erased } = await erasePerson({ actor: admin, personId: idOf(actor) })
  over = true
  const [logged, said] = await Promise.all(writers)
  expect((logged ?? 0) + (said ?? 0)).toBeGreaterThan(0)
  expect(await visitsOf(idOf(actor))).toEqual([])
  expect(erased.events).toBeGreaterThan(4000)
  expect(await findMarker(marker)).toEqual([])
})

test('R12: an erasing that broke off is finished later, and until then nobody can be that person', async () => {
  const username = unique('broken')
  const actor = await account({ username })
  const visit = await start({ actor })
  await sendMessage({ actor, sessionId: visit.session.session_id, content: `said by ${username}` })
  const now = new Date()
  await db.transaction((tx) => beginErasing(idOf(actor), now, tx))

  await expect(signedIn(username)).rejects.toMatchObject({ code: 'wrong_credentials' })
  const gone = await identify([visit.session_token], null)
  expect(gone.device).toBeNull()
  await expect(exportPerson({ actor: admin, personId: idOf(actor) })).rejects.toMatchObject({ code: 'not_found' })

  expect(await finishErasures({ now })).toBe(1)
  expect(await findMarker(username)).toEqual([])
  expect(await finishErasures({ now })).toBe(0)
  const [receipt] = await db
    .select()
    .from(erasures)
    .where(eq(erasures.personId, idOf(actor)))
  expect(receipt).toMatchObject({ finishedAt: now, erased: { people: 1, identities: 1, sessions: 1, messages: 2 } })
})

test('the last admin stays, and only oneself or an admin erases', async () => {
  const [a, b] = [await account(), await account()]
  await expect(erasePerson({ actor: a, personId: idOf(b) })).rejects.toMatchObject({ code: 'not_found' })
  await expect(erasePerson({ actor: a, personId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'not_found' })
  const held = await identify([(await start({ actor: a })).session_token], null)
  await expect(erasePerson({ actor: held, personId: 'me' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(erasePerson({ actor: admin, personId: 'me' })).rejects.toMatchObject({ code: 'conflict' })
  const second = await account({ roles: ['admin'] })
  expect((await erasePerson({ actor: second, personId: 'me' })).erased).toMatchObject({ people: 1 })
  await erasePerson({ actor: admin, personId: b.person?.customerId ?? '' })
  const [noted] = await db
    .select()
    .from(audit)
    .where(eq(audit.personId, idOf(b)))
  expect(noted).toMatchObject({ actorId: idOf(admin), action: 'person_erased' })
})

test('of a member of staff the words stay with those they were said to, and the name goes', async () => {
  const staff = await account({ roles: ['operator'] })
  const other = await start({ guest: true })
  await importRecording({
    actor: staff,
    format: 'chrome-recorder',
    file: { title: 'A way', steps: [{ type: 'navigate', url: 'https://shop.example' }] },
  })
  await noteAudit({ actor: staff, action: 'session_read', sessionId: other.session.session_id })
  await erasePerson({ actor: staff, personId: 'me' })
  expect(await findMarker(staff.person?.customerId ?? '?')).toEqual([])
  const [imported] = await db.select().from(sessions).where(eq(sessions.title, 'A way'))
  expect(imported).toMatchObject({ createdByPersonId: null })
  const [read] = await db.select().from(audit).where(eq(audit.sessionId, other.session.session_id))
  expect(read).toMatchObject({ action: 'session_read', actorId: null })
})
