import { addDays, daysBetween } from './calendar'
import { type FindingDay, findingOf } from './finding'
import { countsOf, groupBy, type Piece } from './mood-pieces'
import type { MoodDay, MoodPart, MoodView, TopicMood } from './mood-schema'
import { confidenceOf, type Evidence, moodOf, together } from './mood-weight'

/** How many days a moving average spans: the day itself and those before it. */
export const movingDays = 7
const mostBecause = 3

const rounded = (value: number) => Math.round(value * 1000) / 1000
const roundedOr = (value: number | null) => (value === null ? null : rounded(value))

/** What pieces tell together. */
export function partOf(pieces: Piece[]): MoodPart {
  const evidence = together(pieces.map((piece) => piece.evidence))
  const { entries, messages } = countsOf(pieces)
  return { mood: roundedOr(moodOf(evidence)), confidence: rounded(confidenceOf(evidence)), entries, messages }
}

/** The words that led to a mood: those that pull its way, by how much they do so in all. */
export function becauseOf(pieces: Piece[], mood: number | null): { word: string; worth: number }[] {
  if (mood === null || mood === 0) return []
  const way = Math.sign(mood)
  const worths = new Map<string, number>()
  for (const { telling } of pieces) {
    for (const { word, worth } of telling) {
      if (worth * way > 0) worths.set(word, (worths.get(word) ?? 0) + worth)
    }
  }
  return [...worths]
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, mostBecause)
    .map(([word, worth]) => ({ word, worth: rounded(worth) }))
}

type Known = { mood: number | null; confidence: number }

/** The mean of what is known, each by its confidence; null where nothing is. */
export function averageOf(parts: Known[]): number | null {
  const known: Evidence[] = parts.map(({ mood, confidence }) =>
    mood === null ? { weight: 0, sum: 0 } : { weight: confidence, sum: confidence * mood },
  )
  return roundedOr(moodOf(together(known)))
}

/** For each day the average of it and the six calendar days before, of which some may be missing. Days come in order. */
export function movingAverages(days: (Known & { date: string })[]): (number | null)[] {
  let first = 0
  return days.map(({ date }, index) => {
    while (daysBetween(days[first]?.date ?? date, date) >= movingDays) first += 1
    return averageOf(days.slice(first, index + 1))
  })
}

/** Where the later half of the days that end with `to` begins; of an odd number it has the one in the middle. */
export const middleOf = (to: string, days: number) => addDays(to, 1 - Math.ceil(days / 2))

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)

function topicsOf(pieces: Piece[]): TopicMood[] {
  const about = groupBy(pieces, ({ topic }) => topic?.id)
  const topics = [...about].flatMap(([id, some]) => {
    const name = some[0]?.topic?.name
    return id === undefined || name === undefined
      ? []
      : [{ topic_id: id, name, ...partOf(some), talks: countsOf(some).talks }]
  })
  return topics.sort((a, b) => b.entries + b.talks - a.entries - a.talks || a.name.localeCompare(b.name))
}

const namesIn = (pieces: Piece[]) => [...new Set(pieces.flatMap(({ topic }) => (topic ? [topic.name] : [])))]

type Period = { to: string; days: number; own: boolean }
type Told = Omit<MoodView, 'user_id' | 'days' | 'time_zone'>

/**
 * What the days of a period tell, of which the last is `to`. Pieces of the six days before it count in moving averages alone.
 * @param period.own whether it is told to whose days they are: to others go dates and numbers only.
 */
export function moodOver(all: Piece[], { to, days, own }: Period): Told {
  const from = addDays(to, 1 - days)
  const byDay = [...groupBy(all, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1))
  const parts = byDay.map(([date, pieces]) => ({ date, ...partOf(pieces), talks: countsOf(pieces).talks, pieces }))
  const averages = movingAverages(parts)
  const counted = parts
    .map((part, index) => ({ ...part, moving_average: averages[index] ?? null }))
    .filter(({ date }) => date >= from)
  const items: MoodDay[] = counted.map(({ pieces, ...day }) =>
    own ? { ...day, because: becauseOf(pieces, day.mood) } : day,
  )
  const middle = middleOf(to, days)
  const now = averageOf(items.filter(({ date }) => date >= middle))
  const before = averageOf(items.filter(({ date }) => date < middle))
  const pieces = all.filter(({ day }) => day >= from)
  const told: Told = {
    from,
    to,
    items,
    average: averageOf(items),
    trend: now === null || before === null ? null : rounded(now - before),
    basis: { ...countsOf(pieces), days: items.length },
  }
  if (!own) return told
  const known = counted.flatMap(({ date, mood, confidence, pieces }): FindingDay[] =>
    mood === null ? [] : [{ date, mood, confidence, topics: namesIn(pieces) }],
  )
  const [byWeekday, byHour] = [groupBy(pieces, ({ weekday }) => weekday), groupBy(pieces, ({ hour }) => hour)]
  return {
    ...told,
    by_topic: topicsOf(pieces),
    by_weekday: range(1, 7).map((weekday) => partOf(byWeekday.get(weekday) ?? [])),
    by_hour: range(0, 24).map((hour) => partOf(byHour.get(hour) ?? [])),
    finding: findingOf(known, { middle, half: Math.floor(days / 2) }),
  }
}
