import { Refused } from './api'
import { type InventedEntry, type InventedTalk, inventEntry, inventTalk } from './life'
import type { Place } from './place'
import { tellStarter } from './progress'
import { topicNames } from './words/life'

type Wanted = { chatSessions: number; journalEntries: number; seed: number; now: Date }
export type Made = { topics: number; entries: number; talks: number; failed: number }

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Topics, conversations and entries of one person, through the API alone. What the server refuses is told and counted, and the rest goes on. */
export async function makeLife(place: Place, wanted: Wanted): Promise<Made> {
  const { api, person } = place
  const { seed, now, chatSessions, journalEntries } = wanted
  const topics = new Map<string, string>()
  const made: Made = { topics: 0, entries: 0, talks: 0, failed: 0 }
  const attempt = async (what: string, kind: 'topics' | 'entries' | 'talks', work: () => Promise<void>) => {
    try {
      await work()
      made[kind] += 1
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      made.failed += 1
      process.stderr.write(`${what} was not made: ${error.message}\n`)
    }
  }
  for (const name of topicNames) {
    await attempt(`Topic ${name}`, 'topics', async () => {
      const { id } = await api.post<{ id: string }>('/api/topics', { name, user_id: person.id })
      topics.set(name, id)
    })
  }
  const talks = Array.from({ length: chatSessions }, (_, n) => inventTalk({ seed, n, now }))
  const lastVisit = talks.findLast(({ type }) => type === 'visit')
  for (const [n, talk] of talks.entries()) {
    say(`Generating session ${n + 1}/${talks.length}: ${talk.theme} (${talk.language}, ${talk.type})`)
    tellStarter('Conversations', n + 1, talks.length)
    const topicId = topics.get(talk.topic ?? '')
    await attempt(`Session ${n + 1}`, 'talks', () => holdTalk(place, talk, { topicId, stays: talk === lastVisit }))
  }
  const entries = Array.from({ length: journalEntries }, (_, n) => inventEntry({ seed, n, now }))
  for (const [n, entry] of entries.entries()) {
    say(`Generating entry ${n + 1}/${entries.length}: ${entry.theme} (${entry.language})`)
    tellStarter('Journal entries', n + 1, entries.length)
    await attempt(`Entry ${n + 1}`, 'entries', () => write(place, entry, topics.get(entry.topic)))
  }
  return made
}

/** What the API answers about a session that was begun, or was there. */
export type Begun = { sessionId: string; sessionToken: string; session: { status: string } }

type Talking = { topicId: string | undefined; stays: boolean }

/** Holds a conversation message by message, each answered. What is stored already stays as it is. */
async function holdTalk({ api, person, mark }: Place, talk: InventedTalk, { topicId, stays }: Talking) {
  const { type, theme, id: clientSessionId } = talk
  const begun = { userId: person.id, type, theme, topicId, clientSessionId, occurredAt: talk.at }
  const { sessionId, session, sessionToken } = await api.post<Begun>('/api/sessions', begun)
  await mark({ sessionIds: [sessionId] })
  if (session.status !== 'active') return
  const device = { 'x-session-token': sessionToken }
  for (const { id, content, at } of talk.says) {
    await api.post('/api/chat/message', { content, clientMessageId: id, occurredAt: at }, device)
  }
  if (!stays) await api.post('/api/session/end', undefined, device)
}

function write({ api, person }: Place, entry: InventedEntry, topicId: string | undefined): Promise<void> {
  const { id, title, content, theme, language, mood, at } = entry
  const whose = { user_id: person.id, client_entry_id: id, created_at: at, topic_id: topicId ?? null }
  return api.post('/api/entries', { title, content, theme, language, mood, ...whose })
}
