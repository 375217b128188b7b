import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { entries } from '@/db/schema/journal'
import { people } from '@/db/schema/people'
import { nobody } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { analyseEntry, queueUnread } from './analyse-entry'
import { exportEntries } from './export-entries'
import { write } from './journal.fixture'
import { listEntries, readEntry } from './read-entries'
import { deleteEntry, eraseDeletedEntries, restoreEntry } from './remove-entry'
import { entriesQuery } from './schema'
import { createTopic } from './topics'
import { changeEntry } from './write-entry'

const query = (asked: object = {}) => entriesQuery.parse(asked)
const jobsOf = (entryId: string) =>
  sql<{ task: string }[]>`select task_identifier as task from graphile_worker.jobs where key = ${`analysis:${entryId}`}`

test('an entry is stored as it was written, once, and its reading is queued', async () => {
  const { actor, id } = await member()
  const body = { title: 'The lake', content: 'It was so quiet at the lake, and I was happy.', client_entry_id: 'one' }
  const entry = await write({ actor, ...body, mood: 'lighter', time_zone: 'Europe/Berlin' })
  expect(entry).toMatchObject({ user_id: id, language: 'en', mood: 'lighter', words: 11, version: 1 })
  expect(entry.analysis).toMatchObject({ status: 'waiting', chunks: null })
  expect(await write({ actor, ...body })).toEqual(entry)
  expect(await jobsOf(entry.id)).toEqual([{ task: 'entry_analysis' }])
  expect(await readEntry({ actor, id: entry.id })).toEqual(entry)
  const [person] = await db.select({ zone: people.timeZone }).from(people).where(eq(people.id, id))
  expect(person?.zone).toBe('Europe/Berlin')
})

test.each([
  [1200, 1],
  [1201, 2],
  [2200, 2],
  [2201, 3],
  [2600, 3],
])('an entry of %i characters is read in %i chunks', async (length, chunks) => {
  const { actor } = await member()
  const { id } = await write({ actor, content: 'A calm and happy day. '.repeat(200).slice(0, length) })
  await analyseEntry({ entryId: id })
  const { analysis } = await readEntry({ actor, id })
  expect(analysis).toMatchObject({ status: 'completed', chunks })
  expect(analysis.sentiment).toBeGreaterThan(0.3)
  expect(analysis.emotions?.joy).toBeGreaterThan(0)
})

test('what is changed while it is read is read again, and a mood chosen meanwhile is no change of words', async () => {
  const { actor } = await member()
  const entry = await write({ actor, content: 'I was afraid.' })
  const changed = await changeEntry({ actor, id: entry.id, content: 'I was happy.', version: 1 })
  expect(changed).toMatchObject({ version: 2, analysis: { status: 'waiting' } })
  await changeEntry({ actor, id: entry.id, mood: 'bright' })
  await analyseEntry({ entryId: entry.id })
  expect((await readEntry({ actor, id: entry.id })).analysis).toMatchObject({
    status: 'completed',
    emotion: { label: 'joy' },
  })
  await changeEntry({ actor, id: entry.id, mood: null })
  expect((await readEntry({ actor, id: entry.id })).analysis.status).toBe('completed')
})

test('an entry whose reading was lost is put on the queue again', async () => {
  const { actor } = await member()
  const now = new Date()
  const { id } = await write({ actor, content: 'Lost on the way', now })
  await sql`select graphile_worker.remove_job(${`analysis:${id}`})`
  await queueUnread({ now: new Date(now.getTime() + 60_000) })
  expect(await jobsOf(id)).toEqual([])
  await queueUnread({ now: new Date(now.getTime() + 301_000) })
  expect(await jobsOf(id)).toEqual([{ task: 'entry_analysis' }])
})

test('two devices never write over each other unseen', async () => {
  const { actor } = await member()
  const { id } = await write({ actor, content: 'First' })
  await changeEntry({ actor, id, content: 'From the phone', version: 1 })
  await expect(changeEntry({ actor, id, content: 'From the desk', version: 1 })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await readEntry({ actor, id })).toMatchObject({ content: 'From the phone', version: 2 })
})

test('a language that was chosen stays; one that was read follows the words', async () => {
  const { actor } = await member()
  const { id, language } = await write({ actor, content: 'Heute war ein schöner Tag am See.' })
  expect(language).toBe('de')
  expect(await changeEntry({ actor, id, content: 'Today was a lovely day at the lake.' })).toMatchObject({
    language: 'en',
  })
  expect(await changeEntry({ actor, id, language: 'de' })).toMatchObject({ language: 'de' })
  expect(await changeEntry({ actor, id, content: 'Today was another lovely day.' })).toMatchObject({ language: 'de' })
  expect(await changeEntry({ actor, id, language: null })).toMatchObject({ language: 'en' })
})

test('a deleted entry is gone at once, comes back for an hour, and is erased after it', async () => {
  const { actor } = await member()
  const now = new Date()
  const { id } = await write({ actor, content: 'Better not' })
  await deleteEntry({ actor, id, now })
  await expect(readEntry({ actor, id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(deleteEntry({ actor, id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await listEntries({ actor, ...query() })).items).toEqual([])
  expect(await restoreEntry({ actor, id })).toMatchObject({ content: 'Better not' })
  const hour = 60 * 60 * 1000
  const left = () => db.select().from(entries).where(eq(entries.id, id))
  await eraseDeletedEntries({ now: new Date(now.getTime() + hour) })
  expect(await left()).toHaveLength(1)
  await deleteEntry({ actor, id, now })
  await eraseDeletedEntries({ now: new Date(now.getTime() + hour - 1) })
  expect(await left()).toHaveLength(1)
  await eraseDeletedEntries({ now: new Date(now.getTime() + hour) })
  expect(await left()).toEqual([])
  await expect(restoreEntry({ actor, id })).rejects.toMatchObject({ code: 'not_found' })
})

test('an entry is its writer’s alone: others find nothing, staff and keys numbers', async () => {
  const writer = await member()
  const { id: topicId } = await createTopic({ actor: writer.actor, name: 'Secret garden' })
  const written = {
    title: 'Mine',
    content: 'Nobody reads this',
    topic_id: topicId,
    theme: 'Rest',
    mood: 'low' as const,
  }
  const { id } = await write({ actor: writer.actor, ...written })
  await analyseEntry({ entryId: id })
  const stranger = await member()
  const admin = await member('admin')
  const key = await program('admin')
  for (const actor of [stranger.actor, admin.actor, key, nobody]) {
    const calls = [
      () => readEntry({ actor, id }),
      () => changeEntry({ actor, id, content: 'x' }),
      () => deleteEntry({ actor, id }),
      () => restoreEntry({ actor, id }),
    ]
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(listEntries({ actor: stranger.actor, ...query({ user_id: writer.id }) })).rejects.toMatchObject({
    code: 'not_found',
  })
  for (const actor of [admin.actor, key]) {
    const { items } = await listEntries({ actor, ...query({ user_id: writer.customerId }) })
    expect(items).toMatchObject([{ id, user_id: writer.id, words: 3, title: null, content: null, topic_id: null }])
    expect(JSON.stringify(items)).not.toMatch(/Mine|Nobody|Rest|low|Secret|joy|sad/)
    const searching = listEntries({ actor, ...query({ user_id: writer.id, q: 'Nobody' }) })
    await expect(searching).rejects.toMatchObject({ code: 'forbidden' })
  }
  const [noted] =
    await sql`select count(*)::int as count from audit where person_id = ${writer.id} and action = 'person_read'`
  expect(noted?.count).toBe(2)
})

test('a topic of somebody else is none', async () => {
  const other = await member()
  const { id: foreign } = await createTopic({ actor: other.actor, name: 'Theirs' })
  const { actor } = await member()
  await expect(write({ actor, content: 'x', topic_id: foreign })).rejects.toMatchObject({ code: 'not_found' })
  const { id } = await write({ actor, content: 'x' })
  await expect(changeEntry({ actor, id, topic_id: foreign })).rejects.toMatchObject({ code: 'not_found' })
})

test('only an admin’s key writes for others, and at another time', async () => {
  const writer = await member()
  const at = '2026-01-02T03:04:05.000Z'
  const key = await program('admin')
  const entry = await write({ actor: key, user_id: writer.customerId, created_at: at, content: 'Long ago' })
  expect(entry).toMatchObject({ user_id: writer.id, created_at: at })
  const own = await write({ actor: writer.actor, user_id: entry.user_id, created_at: at, content: 'Now' })
  expect(own.created_at).not.toBe(at)
  const admin = await member('admin')
  const theirs = await write({ actor: admin.actor, user_id: writer.id, content: 'Mine' })
  expect(theirs.user_id).toBe(admin.id)
  await expect(
    write({ actor: await program('sessions:write'), user_id: writer.id, content: 'x' }),
  ).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('entries are listed by pages, searched by all their words, and filtered', async () => {
  const { actor } = await member()
  const key = await program('admin')
  const at = (day: number) => new Date(Date.UTC(2026, 5, day)).toISOString()
  for (const day of [1, 2, 3, 4, 5]) {
    const content = day % 2 ? `Rain, and the 100% wet garden ${day}` : `Sun over the garden ${day}`
    const mood = day === 3 ? 'bright' : 'even'
    await write({ actor: key, user_id: actor.person?.id, content, title: `Day ${day}`, mood, created_at: at(day) })
  }
  const first = await listEntries({ actor, ...query({ limit: 2 }) })
  expect(first.items.map(({ title }) => title)).toEqual(['Day 5', 'Day 4'])
  const second = await listEntries({ actor, ...query({ limit: 10, cursor: first.nextCursor }) })
  expect(second.items.map(({ title }) => title)).toEqual(['Day 3', 'Day 2', 'Day 1'])
  expect(second.nextCursor).toBeNull()
  const titles = async (asked: object) =>
    (await listEntries({ actor, ...query(asked) })).items.map(({ title }) => title)
  expect(await titles({ q: 'garden RAIN' })).toEqual(['Day 5', 'Day 3', 'Day 1'])
  expect(await titles({ q: '100%' })).toEqual(['Day 5', 'Day 3', 'Day 1'])
  expect(await titles({ q: 'Day_5' })).toEqual([])
  expect(await titles({ mood: 'bright' })).toEqual(['Day 3'])
  expect(await titles({ from: at(2), to: at(3) })).toEqual(['Day 3', 'Day 2'])
})

test('a page of very long entries ends early and goes on behind', async () => {
  const { actor } = await member()
  for (const n of [1, 2, 3, 4, 5, 6]) await write({ actor, title: `${n}`, content: 'x'.repeat(199_990) })
  const first = await listEntries({ actor, ...query() })
  expect(first.items).toHaveLength(5)
  const second = await listEntries({ actor, ...query({ cursor: first.nextCursor }) })
  expect(second.items.map(({ title }) => title)).toEqual(['1'])
})

test('all that was written can be taken along as Markdown and as JSON', async () => {
  const { actor } = await member()
  const { id: topic_id } = await createTopic({ actor, name: 'The lake' })
  await write({ actor, title: 'Ein leichterer Morgen', content: 'Am See war es *still*.', topic_id, mood: 'lighter' })
  await write({ actor, content: 'Second' })
  const textOf = async (format: 'md' | 'json') => new Response((await exportEntries({ actor, format })).file).text()
  const markdown = await textOf('md')
  expect(markdown).toMatch(
    /^# Journal\n\n## .*\n\n.*\n\nSecond\n\n## Ein leichterer Morgen\n\n\*.* UTC · The lake · lighter\*\n\nAm See war es \*still\*\.\n$/,
  )
  const { entries: exported } = JSON.parse(await textOf('json'))
  expect(exported).toMatchObject([
    { content: 'Second', topic: null },
    { title: 'Ein leichterer Morgen', topic: 'The lake' },
  ])
})
