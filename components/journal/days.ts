import type { Locale } from '@/db/enums'
import type { PersonTimelineItem } from '@/lib/journal/schema'
import { regionOf } from '@/lib/locale/locale-schema'

/** A calendar day, "2026-11-20", as it is in a time zone. */
export const dayOf = (at: string | number, zone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(at))

const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const format = (at: string | number, locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(regionOf[locale], options).format(new Date(at))

/** "Friday 20 November", with its year once that is another. */
export function longDate(at: string | number, now: number, zone: string, locale: Locale): string {
  const year = dayOf(at, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4) ? undefined : 'numeric'
  return format(at, locale, { weekday: 'long', day: 'numeric', month: 'long', year, timeZone: zone })
}

export type DayName = { name: 'today' | 'yesterday' } | { name: 'day'; words: string }

/** What a day is called from now: today, yesterday, within the week by its weekday, else by its date. */
export function dayName(day: string, now: number, zone: string, locale: Locale): DayName {
  const today = dayOf(now, zone)
  if (day === today) return { name: 'today' }
  if (day === shifted(today, -1)) return { name: 'yesterday' }
  const noon = `${day}T12:00:00Z`
  if (day > shifted(today, -7) && day < today)
    return { name: 'day', words: format(noon, locale, { weekday: 'long', timeZone: 'UTC' }) }
  return { name: 'day', words: longDate(noon, Date.parse(`${today}T12:00:00Z`), 'UTC', locale) }
}

export type Day = { day: string; items: PersonTimelineItem[] }

/** Items, the newest first, by the days they began on. */
export function byDay(items: PersonTimelineItem[], zone: string): Day[] {
  const days: Day[] = []
  for (const item of items) {
    const day = dayOf(item.at, zone)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
