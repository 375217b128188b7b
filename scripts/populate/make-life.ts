import { randomBytes } from 'node:crypto'
import { type Api, Refused } from './api'
import { type Known, pickUser } from './find-user'
import { type InventedEntry, type InventedTalk, inventEntry, inventTalk } from './life'
import type { Rights } from './rights'
import { topicNames } from './words/life'

type Wanted = { chatSessions: number; journalEntries: number; seed: number; user: string | null; now: Date }
export type Made = { topics: number; entries: number; talks: number; failed: number }

const demoName = 'demo.person'
const say = (line: string) => process.stdout.write(`${line}\n`)

/**
 * Topics, conversations and entries of one person, through the API alone. What the server refuses is told and counted, and the rest goes on.
 * @throws NoUser before anything is written.
 */
export async function makeLife(rights: Rights, wanted: Wanted): Promise<Made> {
  const user = wanted.user === null ? null : pickUser(wanted.user, await rights.candidates(wanted.user))
  const known = user ? [] : await rights.candidates(demoName)
  const api = await rights.open()
  const person = user ?? (known.length > 0 ? pickUser(demoName, known) : await makeDemoPerson(api))
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
    const topicId = topics.get(talk.topic ?? '')
    await attempt(`Session ${n + 1}`, 'talks', () =>
      holdTalk(api, person, talk, { topicId, stays: talk === lastVisit }),
    )
  }
  const entries = Array.from({ length: journalEntries }, (_, n) => inventEntry({ seed, n, now }))
  for (const [n, entry] of entries.entries()) {
    say(`Generating entry ${n + 1}/${entries.length}: ${entry.theme} (${entry.language})`)
    await attempt(`Entry ${n + 1}`, 'entries', () => write(api, person, entry, topics.get(entry.topic)))
  }
  return made
}

/** Somebody to sign in as, whose password is for whoever runs the installation to set. */
async function makeDemoPerson(api: Api): Promise<Pick<Known, 'id'>> {
  const account = { username: demoName, password: randomBytes(24).toString('base64url'), name: 'Lena Hartmann' }
  const { user } = await api.post<{ user: { id: string } }>('/api/auth/signup', account)
  say(`A demo person was made: Lena Hartmann. To sign in as her: npm run --silent password -- --name ${demoName}`)
  return user
}

type Talking = { topicId: string | undefined; stays: boolean }

/** Holds a conversation message by message, each answered. What is stored already stays as it is. */
async function holdTalk(api: Api, person: Pick<Known, 'id'>, talk: InventedTalk, { topicId, stays }: Talking) {
  const { type, theme, id: clientSessionId } = talk
  const begun = { userId: person.id, type, theme, topicId, clientSessionId, occurredAt: talk.at }
  const { session, sessionToken } = await api.post<{ sessionToken: string; session: { status: string } }>(
    '/api/sessions',
    begun,
  )
  if (session.status !== 'active') return
  const device = { 'x-session-token': sessionToken }
  for (const { id, content, at } of talk.says) {
    await api.post('/api/chat/message', { content, clientMessageId: id, occurredAt: at }, device)
  }
  if (!stays) await api.post('/api/session/end', undefined, device)
}

function write(api: Api, person: Pick<Known, 'id'>, entry: InventedEntry, topicId: string | undefined): Promise<void> {
  const { id, title, content, theme, language, mood, at } = entry
  const whose = { user_id: person.id, client_entry_id: id, created_at: at, topic_id: topicId ?? null }
  return api.post('/api/entries', { title, content, theme, language, mood, ...whose })
}
