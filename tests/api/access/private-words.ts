import { expect } from '@playwright/test'
import { bearer, keys, unique } from '@/tests/fixtures'
import type { Account, World } from './world'

/** The places that can hold a word of somebody's journal or of their talks with a companion. */
const places = [
  ...['title', 'content', 'theme', 'topic', 'edited', 'deleted'],
  ...['said', 'answered', 'opening', 'rating', 'metadata', 'goal', 'talkTheme', 'logged', 'loggedStep', 'search'],
] as const
type Place = (typeof places)[number]

export type PrivateWords = {
  owner: Account
  /** A word for each place that stands nowhere else. */
  words: Record<Place, string>
  ids: { talks: string[]; entries: string[]; topics: string[]; messages: string[]; runs: string[] }
}

/** Which places some text tells of. */
export const toldIn = (text: string, { words }: Pick<PrivateWords, 'words'>) =>
  places.filter((place) => text.toLowerCase().includes(words[place]))

async function finished(world: World, runId: string) {
  const status = async () => (await world.database`select status from pipeline_runs where id = ${runId}`)[0]?.status
  await expect.poll(status, { intervals: [20, 50] }).toBe('completed')
}

/** Ends a talk whose consent was wrongly given, and runs its pipeline, and once more. */
async function learnFrom(world: World, id: string, owner: Account): Promise<string> {
  await world.database`update sessions set training_consent = true where id = ${id}`
  const { runId } = await world.post(`/api/sessions/${id}/stop`, undefined, owner.headers)
  await finished(world, runId)
  const again = { fromStage: 'validation' }
  await world.post(`/api/pipeline/runs/${runId}/retry`, again, bearer(keys.admin()))
  await finished(world, runId)
  return runId
}

/** Somebody whose words stand in every place that may hold one. */
export async function plantPrivateWords(world: World): Promise<PrivateWords> {
  const owner = await world.account('customer')
  const made = places.map((place) => [place, unique(`zq${place.toLowerCase()}`)] as const)
  const words = Object.fromEntries(made) as Record<Place, string>
  const post = (path: string, body?: unknown, headers = owner.headers) => world.post(path, body, headers)
  const sql = world.database

  const topic = await post('/api/topics', { name: `The ${words.topic}` })
  const content = `I was terribly sad about ${words.content} and it hurt. `.repeat(60)
  const told = { title: words.title, content, theme: words.theme, topic_id: topic.id, mood: 'heavy', language: 'en' }
  const entry = await post('/api/entries', told)
  const change = { headers: owner.headers, data: { content: `${content} I am angry about ${words.edited}.` } }
  expect((await world.api.patch(`/api/entries/${entry.id}`, change)).status()).toBe(200)
  const gone = await post('/api/entries', { content: `I hate ${words.deleted}.` })
  await world.api.delete(`/api/entries/${gone.id}`, { headers: owner.headers })
  await world.api.get(`/api/entries?q=${words.search}`, { headers: owner.headers })
  // What is refused is not written down either.
  await world.api.post('/api/entries', { headers: owner.headers, data: { ...told, mood: words.title } })
  const read = () => sql`select 1 from entries where id = ${entry.id} and analysis_status = 'completed'`
  await expect.poll(async () => (await read()).length, { intervals: [20, 50] }).toBe(1)

  const talk = await post('/api/talks', { companion: 'reflection_buddy', entry_id: entry.id })
  const named = { ...owner.headers, 'x-session-id': talk.session_id }
  const turn = await post('/api/chat/message', { content: `I am sad about ${words.said}.` }, named)
  const answer = () => sql`update messages set content = content || ${` ${words.answered}`} where id = ${turn.reply.id}`
  await answer()
  await post(`/api/chat/messages/${turn.reply.id}/regenerate`)
  await answer()
  await post(`/api/chat/messages/${turn.reply.id}/feedback`, { rating: 'down', text: words.rating })
  const opening = { text: words.opening, language: 'en' }
  await sql`
    update sessions set goal = ${words.goal}, theme = ${words.talkTheme},
      metadata = ${JSON.stringify({ opening, note: words.metadata })}::text::jsonb where id = ${talk.session_id}`

  const begun = { channel: 'website', type: 'inner_voice', theme: words.talkTheme }
  const held = await post('/api/session/start', begun)
  await post('/api/chat/message', { content: `Shall I leave ${words.said}?` }, bearer(held.session_token))
  const event = { sessionToken: held.session_token, eventType: 'error', eventData: { errorMessage: words.logged } }
  await post('/api/session-log', event, {})
  const step = { from: 0, to: 1, toStepName: words.loggedStep }
  await post('/api/session-log', { ...event, eventType: 'navigation', eventData: step }, {})
  await post('/api/session-log', { ...event, eventType: 'help_request', eventData: { message: words.logged } }, {})

  const talks = [talk.session_id, held.session.session_id]
  const runs = []
  for (const id of talks) runs.push(await learnFrom(world, id, owner))
  const messages = [turn.message.id, turn.reply.id]
  return { owner, words, ids: { talks, entries: [entry.id, gone.id], topics: [topic.id], messages, runs } }
}
