import { addDays, daysBetween, weekdayOf } from './calendar'
import type { WritingView } from './mood-schema'

/** Entries of one hour of the person's own time, `2026-11-20 07`. */
export type WritingRow = {
  at: string
  entries: number
  words: number
  longest: number
  first_at: string
  last_at: string
}

/**
 * How many days in a row, at most and now. `days` are different dates in order; a streak is current while its last day is `today` or the
 * day before, so that it is not lost before the day is over.
 */
export function streaksOf(days: string[], today: string): { current: number; longest: number } {
  let longest = 0
  let length = 0
  let before: string | undefined
  for (const date of days) {
    length = before !== undefined && daysBetween(before, date) === 1 ? length + 1 : 1
    longest = Math.max(longest, length)
    before = date
  }
  const stands = before !== undefined && before >= addDays(today, -1)
  return { current: stands ? length : 0, longest }
}

type Figures = Omit<WritingView, 'user_id' | 'time_zone'>

/** What hours of writing come to, given in order. */
export function writingFigures(rows: WritingRow[], today: string): Figures {
  const byHour = Array.from({ length: 24 }, () => 0)
  const byWeekday = Array.from({ length: 7 }, () => 0)
  const months = new Map<string, { month: string; entries: number; words: number }>()
  const days = new Set<string>()
  const all = { entries: 0, words: 0, longest: 0 }
  for (const { at, entries, words, longest } of rows) {
    const date = at.slice(0, 10)
    const [hour, weekday, name] = [Number(at.slice(11)), weekdayOf(date) - 1, at.slice(0, 7)]
    days.add(date)
    byHour[hour] = (byHour[hour] ?? 0) + entries
    byWeekday[weekday] = (byWeekday[weekday] ?? 0) + entries
    const month = months.get(name) ?? { month: name, entries: 0, words: 0 }
    months.set(name, { month: name, entries: month.entries + entries, words: month.words + words })
    all.entries += entries
    all.words += words
    all.longest = Math.max(all.longest, longest)
  }
  const { current, longest } = streaksOf([...days], today)
  return {
    entries: all.entries,
    words: all.words,
    average_words: all.entries === 0 ? 0 : Math.round(all.words / all.entries),
    longest_words: all.longest,
    days_written: days.size,
    current_streak: current,
    longest_streak: longest,
    by_hour: byHour,
    by_weekday: byWeekday,
    by_month: [...months.values()],
    first_at: rows[0]?.first_at ?? null,
    last_at: rows.at(-1)?.last_at ?? null,
  }
}
