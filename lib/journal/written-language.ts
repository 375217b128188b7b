import type { Locale } from '@/db/enums'
import { languageOf } from '@/lib/language/language-of'
import { tokens } from '@/lib/language/tokens'

const enough = 600

/** The language that an entry is written in, as its beginning tells; `hint` where it does not. */
export function writtenLanguage(content: string, hint: string | null): Locale | null {
  const start = content.slice(0, enough)
  return languageOf(start, tokens(start), hint as Locale | null)
}
