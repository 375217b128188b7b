import { daysBetween, weekdayOf } from './calendar'
import { compareDays } from './compare-days'
import type { Finding } from './mood-schema'

/** A day of which something is known; `topics` are the names of what it was about. */
export type FindingDay = { date: string; mood: number; confidence: number; topics: string[] }

// Days of fewer than these are an impression; a day known less than this says nothing; a difference below this means nothing to anybody.
const fewest = 5
const leastConfidence = 0.15
const leastDifference = 0.15

// How often a finding may be chance, whatever the number of things that were looked at for one.
const chanceAllowed = 0.05

type Named = { kind: 'trend'; half: number } | { kind: 'topic'; topic: string } | { kind: 'weekday'; weekday: number }
type Candidate = { named: Named; belongs: boolean[] }

/** The later half of the days begins with `middle`; `half` is how many days the earlier spans. */
type Period = { middle: string; half: number }

function candidatesOf(days: FindingDay[], { middle, half }: Period): Candidate[] {
  const topics = [...new Set(days.flatMap((day) => day.topics))]
  const weekdays = days.map(({ date }) => weekdayOf(date))
  const all: Candidate[] = [
    { named: { kind: 'trend', half }, belongs: days.map(({ date }) => date >= middle) },
    ...topics.map((topic) => ({
      named: { kind: 'topic' as const, topic },
      belongs: days.map((day) => day.topics.includes(topic)),
    })),
    ...[1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      named: { kind: 'weekday' as const, weekday },
      belongs: weekdays.map((one) => one === weekday),
    })),
  ]
  return all.filter(({ belongs }) => {
    const count = belongs.filter(Boolean).length
    return count >= fewest && belongs.length - count >= fewest
  })
}

/**
 * The one thing that the days of a period, in order, carry best, if any does: that its later half differs from the earlier, or days with a
 * topic, or of a weekday, from the others. Each side has at least five days; a t-test has to leave less than 5 % to chance, divided by
 * the number of things tried (Bonferroni); and the difference has to matter.
 */
export function findingOf(all: FindingDay[], period: Period): Finding | null {
  const days = all.filter(({ confidence }) => confidence >= leastConfidence)
  const candidates = candidatesOf(days, period)
  const series = {
    moods: days.map(({ mood }) => mood),
    follows: days.map(({ date }, index) => daysBetween(days[index - 1]?.date ?? date, date) === 1),
  }
  const [best] = candidates
    .map(({ named, belongs }) => ({ named, ...compareDays(series, belongs) }))
    .filter(({ difference }) => Math.abs(difference) >= leastDifference)
    .sort((a, b) => a.chance - b.chance)
  if (!best || best.chance * candidates.length >= chanceAllowed) return null
  return {
    ...best.named,
    direction: best.difference > 0 ? 'lighter' : 'heavier',
    difference: Math.round(best.difference * 100) / 100,
    with: best.with,
    without: best.without,
  }
}
