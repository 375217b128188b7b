import { and, asc, desc, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Companion, Locale } from '@/db/enums'
import { messages, messageVersions } from '@/db/schema/chat'
import { entries, topics } from '@/db/schema/journal'
import { sessions } from '@/db/schema/sessions'
import type { Turn } from '@/lib/chat/agents/agent'
import type { HelpLine } from '@/lib/chat/talk-schema'
import { helpLinesFor } from '@/lib/chat/talks/help-lines'
import { whereabouts } from '@/lib/chat/talks/own'
import { openingOf } from '@/lib/chat/talks/view'
import { languageOf } from '@/lib/language/language-of'
import { tokens } from '@/lib/language/tokens'
import { isOpenedByOwner } from '@/lib/sessions/access'
import type { Earlier } from './earlier'
import { type Spoken, spokenFor } from './spoken'

/** All that a companion answers from: what was just said, what was said before in this talk, and what its writer wrote themselves. */
export type Scene = {
  companion: Companion
  text: string
  /** What the message is written in, and what it is answered in. */
  language: Locale
  spoken: Spoken
  /** What they said before in this talk, newest first. */
  own: string[]
  /** What the companion said in it, its opening and what it said before it was asked again among that, oldest first. */
  said: string[]
  entry: { title: string | null; content: string } | null
  topic: string | null
  /** Their earlier entries of the same topic, newest first. */
  earlier: Earlier[]
  lines: HelpLine[]
  now: Date
}

const mostSaid = 200
const ownLookedAt = 12
const longestEntry = 20_000

/** Gathers what a turn is answered from. Of guests, and in what others opened for somebody, there is no more than the talk itself. */
export async function sceneOf(turn: Turn, companion: Companion, tx: Tx): Promise<Scene> {
  const { session, now } = turn
  const [talk] = await tx.select().from(sessions).where(eq(sessions.id, session.id))
  const opening = talk ? openingOf(talk) : null
  const { said, own } = await saidBefore(turn, tx)
  const writerId = talk && isOpenedByOwner(talk) ? session.personId : null
  const entry = writerId && talk?.entryId ? await entryOf(writerId, talk.entryId, tx) : null
  const topicId = talk?.topicId ?? entry?.topicId ?? null
  const language = languageIn(turn.text, own) ?? opening?.language ?? ((entry?.language ?? turn.locale) as Locale)
  const { timeZone } = session.personId ? await whereabouts(session.personId, tx) : { timeZone: null }
  return {
    companion,
    text: turn.text,
    language,
    spoken: spokenFor(language),
    own,
    said: [...(opening ? [opening.text] : []), ...said],
    entry,
    topic: writerId && topicId ? await topicOf(writerId, topicId, tx) : null,
    earlier: writerId && topicId ? await earlierOf(writerId, { topicId, entry, now }, tx) : [],
    lines: helpLinesFor({ timeZone, language }),
    now,
  }
}

/** The language of a message; of one that does not tell, that of what they said before. */
function languageIn(text: string, own: string[]): Locale | null {
  for (const one of [text, ...own]) {
    const start = one.slice(0, 600)
    const told = languageOf(start, tokens(start), null)
    if (told) return told
  }
  return null
}

async function saidBefore({ session, history }: Turn, tx: Tx) {
  const rows = await tx
    .select({ content: messages.content })
    .from(messages)
    .where(and(eq(messages.sessionId, session.id), eq(messages.role, 'assistant'), ne(messages.content, '')))
    .orderBy(desc(messages.eventId))
    .limit(mostSaid)
  const replaced = await tx
    .select({ content: messageVersions.content })
    .from(messageVersions)
    .innerJoin(messages, eq(messages.id, messageVersions.messageId))
    .where(and(eq(messages.sessionId, session.id), eq(messages.role, 'assistant')))
    .orderBy(asc(messageVersions.replacedAt))
    .limit(mostSaid)
  const own = history.filter(({ role }) => role === 'user').map(({ content }) => content)
  return {
    said: [...replaced.map(({ content }) => content), ...rows.map(({ content }) => content).reverse()],
    own: own.reverse().slice(0, ownLookedAt),
  }
}

async function entryOf(personId: string, id: string, tx: Tx) {
  const own = and(eq(entries.id, id), eq(entries.personId, personId), isNull(entries.deletedAt))
  const content = sql<string>`left(${entries.content}, ${longestEntry})`
  const { title, language, topicId, createdAt } = entries
  const [row] = await tx
    .select({ id: entries.id, title, language, topicId, createdAt, content })
    .from(entries)
    .where(own)
  return row ?? null
}

async function topicOf(personId: string, id: string, tx: Tx): Promise<string | null> {
  const own = and(eq(topics.id, id), eq(topics.personId, personId))
  const [row] = await tx.select({ name: topics.name }).from(topics).where(own)
  return row?.name ?? null
}

type Since = { topicId: string; entry: { id: string; createdAt: Date } | null; now: Date }

const earlierEntries = 5

/** What somebody wrote on a topic before an entry, or before now. */
export async function earlierOf(personId: string, { topicId, entry, now }: Since, tx: Tx): Promise<Earlier[]> {
  const own = and(eq(entries.personId, personId), eq(entries.topicId, topicId), isNull(entries.deletedAt))
  const before = lt(entries.createdAt, entry?.createdAt ?? now)
  return tx
    .select({ at: entries.createdAt, content: sql<string>`left(${entries.content}, 4000)`, language: entries.language })
    .from(entries)
    .where(and(own, before))
    .orderBy(desc(entries.createdAt))
    .limit(earlierEntries)
}
