import { detectAll } from 'tinyld/light'
import { type Locale, locales } from '@/db/enums'
import type { Token } from './tokens'
import { functionWords } from './words/function-words'

// The beginning of a text tells its language; reading on only takes time.
const enough = 240
const enoughWords = 40

const only: string[] = [...locales]
const isLocale = (code: string): code is Locale => only.includes(code)

const greetings: Record<Locale, ReadonlySet<string>> = {
  en: new Set('hello hey thanks thank good morning great sorry love yes please'.split(' ')),
  de: new Set('hallo danke gut guten morgen tag tschuess moin servus liebe bitte gern genau'.split(' ')),
  hi: new Set('namaste namaskar dhanyavaad dhanyawad shukriya accha theek'.split(' ')),
}

function score(text: string, words: string[]): Record<Locale, number> {
  const scores: Record<Locale, number> = { en: 0, de: 0, hi: 0 }
  for (const locale of locales) {
    const own = words.filter((word) => functionWords[locale].has(word) || greetings[locale].has(word)).length
    scores[locale] = words.length === 0 ? 0 : own / words.length
  }
  if (/[äöüß]/i.test(text)) scores.de += 0.3
  for (const { lang, accuracy } of detectAll(text, { only })) if (isLocale(lang)) scores[lang] += accuracy
  return scores
}

/**
 * The language of a text among ours; `hint` (the language of the session) when the text is too short, too mixed or too foreign to
 * tell, and null when there is no hint either. Devanagari is Hindi; Hindi in Latin letters is told by its commonest words.
 */
export function languageOf(text: string, found: Token[], hint: Locale | null): Locale | null {
  const start = text.slice(0, enough)
  const devanagari = start.match(/\p{Script=Devanagari}/gu)?.length ?? 0
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  if (devanagari > 0 && devanagari > letters / 3) return 'hi'
  const scores = score(
    start,
    found.slice(0, enoughWords).map(({ word }) => word),
  )
  const [first = 'en', second = 'en'] = [...locales].sort((a, b) => scores[b] - scores[a])
  const isSure = scores[first] >= 0.12 && scores[first] - scores[second] >= 0.08
  return isSure ? first : hint
}
