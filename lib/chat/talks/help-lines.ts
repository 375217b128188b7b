import type { Locale } from '@/db/enums'
import type { HelpLine } from '@/lib/chat/talk-schema'
import { countryOf } from './country-of'

export type Country = 'AT' | 'CA' | 'CH' | 'DE' | 'GB' | 'IE' | 'IN' | 'US'

/**
 * Where somebody answers around the clock, by country, and the number for an emergency. Looked up in November 2026:
 * DE telefonseelsorge.de · AT telefonseelsorge.at · CH 143.ch · GB, IE samaritans.org · US 988lifeline.org · CA 988.ca ·
 * IN telemanas.mohfw.gov.in.
 */
const lines: Record<Country, HelpLine[]> = {
  DE: [
    { name: 'Telefonseelsorge', number: '0800 111 0 111' },
    { name: 'Telefonseelsorge', number: '0800 111 0 222' },
    { name: 'Telefonseelsorge', number: '116 123' },
    { name: 'Notruf', number: '112' },
  ],
  AT: [
    { name: 'Telefonseelsorge', number: '142' },
    { name: 'Notruf', number: '112' },
  ],
  CH: [
    { name: 'Die Dargebotene Hand', number: '143' },
    { name: 'Notruf', number: '112' },
  ],
  GB: [
    { name: 'Samaritans', number: '116 123' },
    { name: 'Emergency', number: '999' },
  ],
  IE: [
    { name: 'Samaritans', number: '116 123' },
    { name: 'Emergency', number: '112' },
  ],
  US: [
    { name: '988 Suicide & Crisis Lifeline', number: '988' },
    { name: 'Emergency', number: '911' },
  ],
  CA: [
    { name: '9-8-8 Suicide Crisis Helpline', number: '988' },
    { name: 'Emergency', number: '911' },
  ],
  IN: [
    { name: 'Tele-MANAS', number: '14416' },
    { name: 'Emergency', number: '112' },
  ],
}

// Where we know of no line: a list of those of each country, and the number that everybody there knows.
const elsewhere: Record<Locale, HelpLine[]> = {
  en: [
    { name: 'findahelpline.com', number: null },
    { name: 'your local emergency number', number: null },
  ],
  de: [
    { name: 'findahelpline.com', number: null },
    { name: 'der Notruf deines Landes', number: null },
  ],
  hi: [
    { name: 'findahelpline.com', number: null },
    { name: 'आपके यहाँ का आपातकालीन नंबर', number: null },
  ],
}

// Whoever writes English may be anywhere.
const anywhere: HelpLine[] = [
  { name: 'Samaritans (UK, Ireland)', number: '116 123' },
  { name: '988 Lifeline (US, Canada)', number: '988' },
  { name: 'Tele-MANAS (India)', number: '14416' },
  { name: 'elsewhere: findahelpline.com', number: null },
  { name: 'your local emergency number', number: null },
]

const spokenIn: Record<Locale, Country | null> = { en: null, de: 'DE', hi: 'IN' }

/** The help lines where somebody is, told by their time zone; where that is not known, where most speak their language. */
export function helpLinesFor(at: { timeZone: string | null; language: Locale }): HelpLine[] {
  const country = at.timeZone ? countryOf(at.timeZone) : spokenIn[at.language]
  if (country) return lines[country]
  return at.timeZone === null && at.language === 'en' ? anywhere : elsewhere[at.language]
}
