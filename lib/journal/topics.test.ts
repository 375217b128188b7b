import { expect, test } from 'vitest'
import { member } from '@/lib/people/member.fixture'
import { write } from './journal.fixture'
import { suggestTopics } from './suggest-topics'
import { createTopic, deleteTopic, listTopics, renameTopic } from './topics'

test('a name is one topic, in whatever case, and each counts what is about it', async () => {
  const { actor } = await member()
  const lake = await createTopic({ actor, name: 'The lake' })
  expect(await createTopic({ actor, name: 'the LAKE' })).toEqual(lake)
  const work = await createTopic({ actor, name: 'Work' })
  await write({ actor, content: 'one', topic_id: work.id })
  await write({ actor, content: 'two', topic_id: work.id })
  const { items } = await listTopics({ actor })
  expect(items).toMatchObject([
    { name: 'Work', entries: 2, talks: 0 },
    { name: 'The lake', entries: 0, last_at: null },
  ])
  expect(await renameTopic({ actor, id: lake.id, name: 'Water' })).toMatchObject({ name: 'Water' })
  await expect(renameTopic({ actor, id: lake.id, name: 'WORK' })).rejects.toMatchObject({ code: 'conflict' })
  await deleteTopic({ actor, id: work.id })
  expect((await listTopics({ actor })).items).toMatchObject([{ name: 'Water' }])
})

test('topics are their owner’s alone', async () => {
  const { actor } = await member()
  const topic = await createTopic({ actor, name: 'Mine' })
  const { actor: other } = await member('admin')
  expect((await listTopics({ actor: other })).items).toEqual([])
  await expect(renameTopic({ actor: other, id: topic.id, name: 'x' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(deleteTopic({ actor: other, id: topic.id })).rejects.toMatchObject({ code: 'not_found' })
  const { id } = await write({ actor, content: 'The boss again' })
  await expect(listTopics({ actor: other, entry_id: id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await listTopics({ actor, entry_id: id })).suggestions).toEqual(['work'])
})

const suggested = (content: string, language = 'en', names: string[] = []) =>
  suggestTopics({ title: null, content, language, names })

test.each([
  ['en', 'I could not sleep and lay awake, thinking about the meeting.', ['sleep', 'work']],
  ['de', 'Ich habe schlecht geschlafen, und dann die Besprechung mit der Chefin.', ['Arbeit', 'Schlaf']],
  ['en', 'Nothing much.', []],
])('an entry in %s suggests what it speaks of', (language, content, names) => {
  expect(suggested(content, language).toSorted()).toEqual(names.toSorted())
})

test('topics of one’s own come first, by their names', () => {
  expect(suggested('The lake was cold. Work can wait.', 'en', ['The lake', 'Work'])).toEqual([
    'The lake',
    'Work',
    'nature',
  ])
  expect(suggested('We walked by the lakes.', 'en', ['lake'])).toEqual(['lake', 'body'])
})
