import { useLocale } from 'next-intl'
import type { Locale } from '@/db/enums'
import { regionOf } from '@/lib/locale/locale-schema'
import { aMonday, dateOfNumber } from './dates'

const formats = {
  short: { day: 'numeric', month: 'short' },
  withYear: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** A date, "2026-11-20", in the reader's language. */
function sayDay(date: string, locale: Locale, format: keyof typeof formats): string {
  return new Intl.DateTimeFormat(regionOf[locale], { ...formats[format], timeZone: 'UTC' }).format(Date.parse(date))
}

/** Says dates, weekdays (1 for Monday) and numbers in the reader's language. */
export function useDayWords() {
  const locale = useLocale()
  return {
    day: (date: string, format: keyof typeof formats = 'short') => sayDay(date, locale, format),
    weekday: (weekday: number, format: 'weekday' | 'shortWeekday' = 'weekday') =>
      sayDay(dateOfNumber(aMonday + weekday - 1), locale, format),
    number: (value: number) => new Intl.NumberFormat(regionOf[locale]).format(value),
  }
}
