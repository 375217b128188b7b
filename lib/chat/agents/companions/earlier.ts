import { readMessage } from '@/lib/language/read-message'
import { piece, quoted, sentencesOf } from './fragments'
import type { Notice } from './notice'
import type { Spoken } from './spoken'

/** An earlier entry, or how it begins. */
export type Earlier = { at: Date; content: string; language: string | null }

const day = 24 * 60 * 60 * 1000

const numbers: Record<Spoken, string[]> = {
  en: ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  de: ['', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf'],
}

/** How long ago, as people say it. */
export function ago(at: Date, now: Date, spoken: Spoken): string {
  const days = Math.max(0, Math.round((now.getTime() - at.getTime()) / day))
  const counted = (n: number) => numbers[spoken][n] ?? String(n)
  const english = (n: number, unit: string) => `${counted(n)} ${unit}${n === 1 ? '' : 's'} ago`
  const german = (n: number, one: string, many: string) => `vor ${n === 1 ? one : `${counted(n)} ${many}`}`
  if (days === 0) return spoken === 'de' ? 'heute schon einmal' : 'earlier today'
  if (days === 1) return spoken === 'de' ? 'gestern' : 'yesterday'
  if (days < 7) return spoken === 'de' ? german(days, 'einem Tag', 'Tagen') : english(days, 'day')
  if (days < 45) {
    const weeks = Math.round(days / 7)
    return spoken === 'de' ? german(weeks, 'einer Woche', 'Wochen') : english(weeks, 'week')
  }
  if (days < 330) {
    const months = Math.round(days / 30.4)
    return spoken === 'de' ? german(months, 'einem Monat', 'Monaten') : english(months, 'month')
  }
  const years = Math.max(1, Math.round(days / 365))
  return spoken === 'de' ? german(years, 'einem Jahr', 'Jahren') : english(years, 'year')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

// What hardly tells anything is not worth being reminded of.
const least = 0.3

/** What was written before on the same topic, and could be asked about now; null when it says little, or in another language. */
export function changeSince(earlier: Earlier[], now: Date, spoken: Spoken): Notice | null {
  for (const { at, content, language } of earlier) {
    if (now.getTime() - at.getTime() < day / 2 || (language ?? spoken) !== spoken) continue
    const told = sentencesOf(content)
      .map((sentence) => ({ sentence, worth: Math.abs(readMessage(sentence, spoken).sentiment ?? 0) }))
      .filter(({ sentence, worth }) => worth >= least && sentence.length > 12)
      .sort((a, b) => b.worth - a.worth)[0]
    if (!told) continue
    const when = ago(at, now, spoken)
    const slots = { ago: when, Ago: capital(when), before: quoted(piece(told.sentence), spoken) }
    return { kind: 'change', slots, weight: 5.6 }
  }
  return null
}
