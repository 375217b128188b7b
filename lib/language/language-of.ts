import { detectAll } from 'tinyld/light'
import { type Locale, locales } from '@/db/enums'
import type { Token } from './tokens'
import { functionWords } from './words/function-words'

// The beginning of a text tells its language; reading on only takes time.
const enough = 240
const enoughWords = 40

const only: string[] = [...locales]
const isLocale = (code: string): code is Locale => only.includes(code)

// Words that say enough alone, though they are no function words.
const telling: Record<Locale, ReadonlySet<string>> = {
  en: new Set('hello thanks thank good morning great sorry love'.split(' ')),
  de: new Set('hallo danke gut guten tag tschuess moin servus gern genau'.split(' ')),
  hi: new Set('namaste namaskar dhanyavaad dhanyawad shukriya accha theek'.split(' ')),
}

// Words of one language that are as good in another, besides those in two lists.
const shared = new Set('man die hi ho hat main par mat hum okay ok oh'.split(' '))

const belongs = (word: string, locale: Locale) => functionWords[locale].has(word) || telling[locale].has(word)

/** Whether a word is one of this language and of no other. */
const tells = (word: string, locale: Locale) =>
  !shared.has(word) && locales.every((other) => belongs(word, other) === (other === locale))

// Fewer words than this, none of which tells, are as often as not a name.
const tooFew = 3

/**
 * The language of a text among ours; `hint` (the language of the session) when the text is too short, too mixed or too foreign to
 * tell, and null when there is no hint either. Devanagari is Hindi; Hindi in Latin letters is told by its commonest words.
 */
export function languageOf(text: string, found: Token[], hint: Locale | null): Locale | null {
  const start = text.slice(0, enough)
  const devanagari = start.match(/\p{Script=Devanagari}/gu)?.length ?? 0
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  if (devanagari > 0 && devanagari > letters / 3) return 'hi'
  const words = found.slice(0, enoughWords).map(({ word }) => word)
  const scores: Record<Locale, number> = { en: 0, de: /[äöüß]/i.test(start) ? 0.3 : 0, hi: 0 }
  for (const locale of locales) {
    scores[locale] += words.filter((word) => tells(word, locale)).length / Math.max(words.length, 1)
  }
  if (words.length < tooFew && locales.every((locale) => scores[locale] === 0)) return hint
  for (const { lang, accuracy } of detectAll(start, { only })) if (isLocale(lang)) scores[lang] += accuracy
  const [first = 'en', second = 'en'] = [...locales].sort((a, b) => scores[b] - scores[a])
  const isSure = scores[first] >= 0.12 && scores[first] - scores[second] >= 0.08
  return isSure ? first : hint
}
