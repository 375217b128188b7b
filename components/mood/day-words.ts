import { useLocale } from 'next-intl'
import type { Locale } from '@/db/enums'

const regions = { en: 'en-GB', de: 'de-DE', hi: 'hi-IN-u-nu-latn' } satisfies Record<Locale, string>

/** A date counted in days, for distances between dates. */
export const dayNumber = (date: string) => Math.round(Date.parse(date) / 86_400_000)

/** 5 January 1970 was a Monday. */
export const aMonday = 4

export const dateOfNumber = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)

const formats = {
  short: { day: 'numeric', month: 'short' },
  withYear: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** A date, "2026-11-20", in the reader's language. */
function sayDay(date: string, locale: Locale, format: keyof typeof formats): string {
  return new Intl.DateTimeFormat(regions[locale], { ...formats[format], timeZone: 'UTC' }).format(Date.parse(date))
}

/** Says dates, weekdays (1 for Monday) and numbers in the reader's language. */
export function useDayWords() {
  const locale = useLocale()
  return {
    day: (date: string, format: keyof typeof formats = 'short') => sayDay(date, locale, format),
    weekday: (weekday: number, format: 'weekday' | 'shortWeekday' = 'weekday') =>
      sayDay(dateOfNumber(aMonday + weekday - 1), locale, format),
    number: (value: number) => new Intl.NumberFormat(regions[locale]).format(value),
  }
}
