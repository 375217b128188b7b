import type { MoodDay } from '@/lib/journal/mood-schema'
import { aMonday, dateOfNumber, dayNumber } from './dates'

/** A day, or a week where there are many, on the chart: `x` and `y` in hundredths of its width and height. */
export type ChartPoint = {
  from: string
  to: string
  x: number
  y: number
  mood: number
  confidence: number
  /** Of the seven days that end there; null where points are weeks. */
  average: number | null
  entries: number
  talks: number
  messages: number
  word: string | null
}

type Span = { from: string; to: string }

// More days than these are drawn by the week.
const mostDays = 92

// Room above and below the heaviest and the brightest.
const edge = 8

export const heightOf = (mood: number) => 50 - mood * (50 - edge)

/** Whether a period is drawn by weeks. */
export const isByWeek = ({ from, to }: Span) => dayNumber(to) - dayNumber(from) >= mostDays

type Known = MoodDay & { mood: number }
const isKnown = (day: MoodDay): day is Known => day.mood !== null

function placeOf(date: number, { from, to }: Span): number {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  return last === first ? 50 : ((date - first) / (last - first)) * 100
}

function dayPoint(day: Known, span: Span): ChartPoint {
  const { date, mood, confidence, moving_average: average, entries, talks, messages } = day
  const word = day.because?.[0]?.word ?? null
  const x = placeOf(dayNumber(date), span)
  return { from: date, to: date, x, y: heightOf(mood), mood, confidence, average, entries, talks, messages, word }
}

function weekPoint(days: Known[], span: Span): ChartPoint {
  const first = days[0]?.date ?? span.from
  const sum = (of: (day: Known) => number) => days.reduce((total, day) => total + of(day), 0)
  const weight = sum(({ confidence }) => confidence)
  const mood = weight > 0 ? sum(({ mood, confidence }) => mood * confidence) / weight : 0
  const telling = days.filter((day) => Math.sign(day.mood) === Math.sign(mood) && day.because?.length)
  const most = telling.sort((a, b) => Math.abs(b.mood) - Math.abs(a.mood))[0]
  // The days of a week know more together than one of them.
  const evidence = sum(({ confidence }) => confidence / (1 - Math.min(0.99, confidence)))
  const start = weekStart(first)
  return {
    from: start < span.from ? span.from : start,
    to: dateOfNumber(Math.min(dayNumber(start) + 6, dayNumber(span.to))),
    x: Math.max(0, Math.min(100, placeOf(dayNumber(start) + 3, span))),
    y: heightOf(mood),
    mood,
    confidence: evidence / (evidence + 1),
    average: null,
    entries: sum(({ entries }) => entries),
    talks: sum(({ talks }) => talks),
    messages: sum(({ messages }) => messages),
    word: most?.because?.[0]?.word ?? null,
  }
}

/** The Monday of a date's week. */
const weekStart = (date: string) => dateOfNumber(Math.floor((dayNumber(date) - aMonday) / 7) * 7 + aMonday)

/** What a chart of a period draws: its days of which something is known, or the weeks of a long one. */
export function chartPoints(days: MoodDay[], span: Span): ChartPoint[] {
  const known = days.filter(isKnown)
  if (!isByWeek(span)) return known.map((day) => dayPoint(day, span))
  const weeks = new Map<string, Known[]>()
  for (const day of known) {
    const start = weekStart(day.date)
    weeks.set(start, [...(weeks.get(start) ?? []), day])
  }
  return [...weeks.values()].map((some) => weekPoint(some, span))
}

/** The heaviest and the brightest, where there are enough to speak of either. */
export function extremesOf(points: ChartPoint[]): { lowest: ChartPoint | null; highest: ChartPoint | null } {
  if (points.length < 3) return { lowest: null, highest: null }
  const sorted = [...points].sort((a, b) => a.mood - b.mood)
  const [lowest, highest] = [sorted[0] ?? null, sorted.at(-1) ?? null]
  return lowest?.mood === highest?.mood ? { lowest: null, highest: null } : { lowest, highest }
}
