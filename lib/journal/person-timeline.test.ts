import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { sessions } from '@/db/schema/sessions'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/ids'
import { member, program } from '@/lib/people/member.fixture'
import { insertSession } from '@/lib/sessions/open'
import { write } from './journal.fixture'
import { personTimeline } from './person-timeline'
import { type PersonTimelineQuery, personTimelineQuery } from './schema'
import { createTopic } from './topics'

const query = (asked: object = {}): PersonTimelineQuery => personTimelineQuery.parse(asked)
const day = (n: number) => new Date(Date.UTC(2026, 2, n, 12))

type Kept = { type: 'visit' | 'inner_voice' | 'workshop'; at: Date; says?: string; topicId?: string; entryId?: string }

async function session(personId: string, { type, at, says, topicId, entryId }: Kept) {
  const row = await insertSession({ personId, type, channel: 'website' }, at, db)
  if (!row) throw new Error('no session')
  await db
    .update(sessions)
    .set({ topicId: topicId ?? null, entryId: entryId ?? null })
    .where(eq(sessions.id, row.id))
  if (!says) return row.id
  const id = newId(at.getTime())
  const [event] = await record([
    { sessionId: row.id, type: 'message', source: 'system', data: { messageId: id }, occurredAt: at },
  ])
  await db.insert(messages).values({
    ...{ id, sessionId: row.id, eventId: event?.id ?? 0, role: 'user', content: says, parts: [], status: 'complete' },
    createdAt: at,
  })
  return row.id
}

async function life() {
  const writer = await member()
  const key = await program('admin')
  const { actor, id } = writer
  const topic = await createTopic({ actor, name: 'The lake' })
  const entry = await write({
    ...{ actor: key, user_id: id, created_at: day(2).toISOString() },
    ...{ title: 'At last', content: 'The lake lay still', topic_id: undefined },
  })
  const about = await write({ actor: key, user_id: id, created_at: day(4).toISOString(), content: 'Cold water\nagain' })
  const visit = await session(id, { type: 'visit', at: day(1), says: 'A red tent, please' })
  const talk = await session(id, {
    type: 'inner_voice',
    at: day(3),
    says: 'Shall I swim in the lake?',
    topicId: topic.id,
    entryId: entry.id,
  })
  const workshop = await session(id, { type: 'workshop', at: day(5) })
  return { writer, topic, ids: { entry: entry.id, about: about.id, visit, talk, workshop } }
}

test('entries, conversations and sessions are one line, the newest first, by pages', async () => {
  const { writer, topic, ids } = await life()
  const { actor } = writer
  const { items } = await personTimeline({ actor, personId: 'me', ...query() })
  expect(items).toMatchObject([
    { kind: 'session', id: ids.workshop, type: 'workshop', messages: 0 },
    { kind: 'entry', id: ids.about, title: 'Cold water', words: 3, messages: null },
    {
      kind: 'conversation',
      id: ids.talk,
      type: 'inner_voice',
      title: 'Shall I swim in the lake?',
      topic: { id: topic.id },
      entry_id: ids.entry,
    },
    { kind: 'entry', id: ids.entry, title: 'At last', at: day(2).toISOString() },
    { kind: 'conversation', id: ids.visit, type: 'visit', messages: 1, channels: ['website'] },
  ])
  const first = await personTimeline({ actor, personId: 'me', ...query({ limit: 2 }) })
  const rest = await personTimeline({ actor, personId: 'me', ...query({ limit: 9, cursor: first.nextCursor }) })
  expect([...first.items, ...rest.items]).toEqual(items)
  expect(rest.nextCursor).toBeNull()
})

test('it is filtered by kind, date, topic, the entry a talk came from, and words', async () => {
  const { writer, topic, ids } = await life()
  const found = async (asked: object) => {
    const { items } = await personTimeline({ actor: writer.actor, personId: writer.id, ...query(asked) })
    return items.map(({ id }) => id)
  }
  expect(await found({ kind: 'entry' })).toEqual([ids.about, ids.entry])
  expect(await found({ kind: 'entry,session' })).toEqual([ids.workshop, ids.about, ids.entry])
  expect(await found({ private: 'true' })).toEqual([ids.about, ids.talk, ids.entry])
  expect(await found({ type: 'visit' })).toEqual([ids.visit])
  expect(await found({ topic_id: topic.id })).toEqual([ids.talk])
  expect(await found({ entry_id: ids.entry })).toEqual([ids.talk, ids.entry])
  expect(await found({ from: day(2).toISOString(), to: day(3).toISOString() })).toEqual([ids.talk, ids.entry])
  expect(await found({ q: 'lake' })).toEqual([ids.talk, ids.entry])
  const { items } = await personTimeline({ actor: writer.actor, personId: 'me', ...query({ q: 'lake' }) })
  expect(items[1]).toMatchObject({ excerpt: 'The lake lay still', matches: [[4, 8]] })
})

test('staff and keys see that it happened and no word of it; others nothing', async () => {
  const { writer, topic } = await life()
  for (const actor of [(await member('instructor')).actor, await program('sessions:read')]) {
    const { items } = await personTimeline({ actor, personId: writer.customerId, ...query() })
    expect(items).toHaveLength(5)
    for (const item of items)
      expect(item).toMatchObject({ title: null, topic: null, theme: null, mood: null, entry_id: null })
    for (const asked of [{ q: 'lake' }, { topic_id: topic.id }]) {
      const call = personTimeline({ actor, personId: writer.id, ...query(asked) })
      await expect(call).rejects.toMatchObject({ code: 'forbidden' })
    }
  }
  const stranger = personTimeline({ actor: (await member()).actor, personId: writer.id, ...query() })
  await expect(stranger).rejects.toMatchObject({ code: 'not_found' })
})
