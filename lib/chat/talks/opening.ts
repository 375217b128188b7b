import { db, type Tx } from '@/db/client'
import type { Companion, Locale } from '@/db/enums'
import { openingLanguage, openingQuestion } from '@/lib/chat/agents/companions/opening-question'
import { openingOnHarm } from '@/lib/chat/agents/companions/safety'
import { earlierOf } from '@/lib/chat/agents/companions/scene'
import { spokenFor } from '@/lib/chat/agents/companions/spoken'
import type { Opening } from '@/lib/chat/talk-schema'
import { selfHarmIn } from '@/lib/language/self-harm'
import { helpLinesFor } from './help-lines'
import type { OwnEntry } from './own'

type About = {
  companion: Companion
  personId: string
  entry: OwnEntry | null
  topic: { id: string; name: string } | null
  timeZone: string | null
  language: Locale | null
  not: number
  now: Date
}

/** What a companion asks first, from the entry or the topic that a talk is to be about. */
export async function openingFor(about: About, tx: Tx = db): Promise<Opening> {
  const { companion, personId, entry, topic, timeZone, not, now } = about
  const written = entry ? entry.content : null
  const language = openingLanguage(written, about.language)
  if (entry && selfHarmIn(`${entry.title ?? ''}\n${entry.content}`)) {
    const lines = helpLinesFor({ timeZone, language })
    return { text: openingOnHarm(lines, spokenFor(language)), language: spokenFor(language), help_lines: lines }
  }
  const topicId = entry?.topicId ?? topic?.id
  const earlier = topicId ? await earlierOf(personId, { topicId, entry, now }, tx) : []
  const text = openingQuestion({ companion, written, topic: topic?.name ?? null, earlier, language, not, now })
  return { text, language: spokenFor(language) }
}
