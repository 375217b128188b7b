import type { Companion, Locale } from '@/db/enums'
import { questionFor } from '@/lib/chat/agents/companions/question-for'
import type { Opening } from '@/lib/chat/talk-schema'
import { selfHarmIn } from '@/lib/language/self-harm'
import { helpLinesFor } from './help-lines'
import type { OwnEntry } from './own'

type About = {
  companion: Companion
  personId: string
  entry: OwnEntry | null
  topic: string | null
  timeZone: string | null
  language: Locale | null
  not: number
}

/** What a companion asks first, from the entry or the topic that a talk is to be about. */
export async function openingFor(about: About): Promise<Opening> {
  const { text, language } = questionFor(about)
  const written = `${about.entry?.title ?? ''}\n${about.entry?.content ?? ''}`
  const lines = selfHarmIn(written) ? helpLinesFor({ timeZone: about.timeZone, language }) : null
  return { text, language, ...(lines ? { help_lines: lines } : {}) }
}
