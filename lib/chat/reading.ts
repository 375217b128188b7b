import type { Locale } from '@/db/enums'
import { readMessage } from '@/lib/language/read-message'

/** What is read in a message's words, as its columns hold it. @param hint the language of the session, kept where the text does not tell. */
export function readingOf(content: string, hint: string | null) {
  const { language, emotion, sentiment, telling } = readMessage(content, hint as Locale | null)
  return { language, emotion, sentiment, telling }
}
