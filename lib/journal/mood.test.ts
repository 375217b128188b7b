import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { people } from '@/db/schema/people'
import { nobody } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { readMood } from './mood'
import { madeTopic, talked, wroteEntry } from './mood.fixture'
import { moodQuery, progressQuery, writingQuery } from './mood-schema'
import { readProgress } from './progress'
import { readWriting } from './writing'

const now = new Date('2026-11-20T12:00:00.000Z')
const sad = { sentiment: -0.8, emotion: { label: 'sadness', confidence: 0.6 } }

test('a day is what was written and said on it, without what was deleted, and unread words are no mood', async () => {
  const { actor, id } = await member()
  const lake = await madeTopic(id, 'the lake')
  const telling = [{ word: 'calm', worth: 1.8 }]
  await wroteEntry(id, '2026-11-18T08:00:00Z', { mood: 'lighter', topicId: lake, telling, words: 120 })
  await wroteEntry(id, '2026-11-18T09:00:00Z', { mood: 'heavy', deletedAt: now })
  await wroteEntry(id, '2026-11-19T08:00:00Z', { analysisStatus: 'waiting', ...sad, telling, words: 50 })
  await talked(id, '2026-11-19T20:00:00Z', { topicId: lake, said: [sad, sad, { sentiment: null }] })
  await talked(id, '2026-11-19T21:00:00Z', {
    type: 'visit',
    said: [{ sentiment: 0.1, emotion: { label: 'neutral', confidence: 0.6 } }],
  })
  const told = await readMood({ actor, now, ...moodQuery.parse({}) })
  expect(told).toMatchObject({ user_id: id, days: 30, time_zone: 'UTC', to: '2026-11-20', finding: null })
  expect(told.basis).toEqual({ entries: 2, messages: 4, talks: 2, days: 2 })
  expect(told.items).toMatchObject([
    {
      date: '2026-11-18',
      mood: 0.5,
      confidence: 0.5,
      entries: 1,
      messages: 0,
      because: [{ word: 'calm', worth: 1.8 }],
    },
    { date: '2026-11-19', entries: 1, messages: 4, talks: 2, because: [] },
  ])
  expect(told.items[1]?.mood).toBeLessThan(-0.6)
  expect(told.by_topic).toMatchObject([{ topic_id: lake, name: 'the lake', entries: 1, messages: 3, talks: 1 }])
  expect(told.by_hour?.[20]).toMatchObject({ messages: 3 })
  const two = await readMood({ actor, now, ...moodQuery.parse({ days: 2 }) })
  expect(two.items.map(({ date }) => date)).toEqual(['2026-11-19'])
})

test.each([
  ['UTC', ['2026-03-28', '2026-03-29', '2026-03-30'], 3],
  // Clocks go forward on the 29th: it ends at 22:00 UTC, where the day before it began at 23:00.
  ['Europe/Berlin', ['2026-03-29', '2026-03-30'], 2],
  ['Asia/Kolkata', ['2026-03-29', '2026-03-30', '2026-03-31'], 3],
  ['Pacific/Honolulu', ['2026-03-28', '2026-03-29', '2026-03-30'], 3],
])('days are those of %s, also where clocks change', async (zone, days, streak) => {
  const { actor, id } = await member()
  for (const at of ['2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-30T20:00:00Z']) {
    await wroteEntry(id, at, { mood: 'even' })
  }
  const at = new Date('2026-03-31T08:00:00Z')
  const query = { time_zone: zone }
  const { items } = await readMood({ actor, now: at, ...moodQuery.parse(query) })
  expect(items.map(({ date }) => date)).toEqual(days)
  const writing = await readWriting({ actor, now: at, ...writingQuery.parse(query) })
  expect(writing).toMatchObject({ entries: 3, longest_streak: streak, current_streak: streak, time_zone: zone })
  expect(writing.first_at).toBe('2026-03-28T23:00:00.000Z')
})

test('the zone is the one asked for, else the person’s own; an entry of tomorrow is not of today', async () => {
  const { actor, id } = await member()
  await db.update(people).set({ timeZone: 'America/New_York' }).where(eq(people.id, id))
  await wroteEntry(id, '2026-11-20T03:00:00Z', { mood: 'bright' })
  await wroteEntry(id, '2026-11-21T06:00:00Z', { mood: 'heavy' })
  const own = await readMood({ actor, now, ...moodQuery.parse({}) })
  expect([own.time_zone, own.items.map(({ date }) => date)]).toEqual(['America/New_York', ['2026-11-19']])
  const asked = await readMood({ actor, now, ...moodQuery.parse({ time_zone: 'Asia/Tokyo' }) })
  expect(asked.items.map(({ date }) => date)).toEqual(['2026-11-20'])
  expect(moodQuery.safeParse({ time_zone: 'Mars/Olympus' }).success).toBe(false)
})

test('weeks go on from Monday to Sunday, with what came up more or less, beside the half before', async () => {
  const { actor, id } = await member()
  const [lake, sleep] = [await madeTopic(id, 'the lake'), await madeTopic(id, 'sleep')]
  await wroteEntry(id, '2026-11-01T08:00:00Z', { mood: 'heavy', topicId: sleep, words: 10 })
  await wroteEntry(id, '2026-11-02T08:00:00Z', { mood: 'low', topicId: sleep, words: 20 })
  await wroteEntry(id, '2026-11-16T08:00:00Z', { mood: 'bright', topicId: lake, words: 30 })
  await talked(id, '2026-11-17T08:00:00Z', { topicId: lake, said: [{ sentiment: null }, { sentiment: null }] })
  const told = await readProgress({ actor, id: 'me', now, ...progressQuery.parse({ days: 28 }) })
  expect(
    told.items.map(({ week, entries, words, talks, messages, mood }) => [week, entries, words, talks, messages, mood]),
  ).toEqual([
    ['2026-10-26', 1, 10, 0, 0, -1],
    ['2026-11-02', 1, 20, 0, 0, -0.5],
    ['2026-11-09', 0, 0, 0, 0, null],
    ['2026-11-16', 1, 30, 1, 2, 1],
  ])
  expect(told.items.map(({ topics }) => topics?.map(({ name, change }) => [name, change]))).toEqual([
    [],
    [],
    [['sleep', -1]],
    [['the lake', 2]],
  ])
  expect(told.now).toMatchObject({ entries: 1, talks: 1, mood: 1, days_written: 1 })
  expect(told.before).toMatchObject({ entries: 2, words: 30, mood: -0.75 })
  expect(told.topics).toEqual([
    { topic_id: lake, name: 'the lake', now: 2, before: 0 },
    { topic_id: sleep, name: 'sleep', now: 0, before: 2 },
  ])
})

test('staff and keys get dates and numbers, written down; to others there is nobody', async () => {
  const { actor, id, customerId } = await member()
  const topicId = await madeTopic(id, 'a secret place')
  const telling = [{ word: 'secretly', worth: 2 }]
  await wroteEntry(id, '2026-11-18T08:00:00Z', { mood: 'bright', topicId, telling })
  await talked(id, '2026-11-18T20:00:00Z', { topicId, said: [{ ...sad, telling }] })
  const [operator, customer] = [await member('operator'), await member('customer')]
  const asAll = (reader: typeof actor, user_id: string) =>
    Promise.all([
      readMood({ actor: reader, now, ...moodQuery.parse({ user_id }) }),
      readWriting({ actor: reader, now, ...writingQuery.parse({ user_id }) }),
      readProgress({ actor: reader, id: user_id, now, ...progressQuery.parse({}) }),
    ])
  for (const reader of [operator.actor, await program('sessions:read')]) {
    const told = JSON.stringify(await asAll(reader, customerId))
    expect(told).not.toMatch(/secret|because|topic|by_topic|finding/)
    expect(told).toContain('"date":"2026-11-18","mood":')
  }
  expect(JSON.stringify(await asAll(actor, id))).toMatch(/secretly.*a secret place/)
  const looks = await sql`
    select action, detail, sum(times)::int as times from audit where person_id = ${id} group by 1, 2`
  expect(looks).toEqual([{ action: 'person_read', detail: { of: 'journal' }, times: 6 }])
  const nobodyThere = '01890000-0000-7000-8000-000000000000'
  for (const reader of [customer.actor, await program('log:read'), nobody]) {
    for (const whom of [id, customerId, nobodyThere]) {
      await expect(asAll(reader, whom)).rejects.toMatchObject({ code: 'not_found' })
    }
  }
})
