import { addDays, weekOf } from './calendar'
import { middleOf, partOf } from './mood-period'
import { countsOf, groupBy, type Piece } from './mood-pieces'
import type { ProgressView, ProgressWeek } from './mood-schema'

// More changes of a week than these are a list, and no news.
const mostChanges = 5

/** What a stretch of time comes to. */
function spanOf(pieces: Piece[]) {
  const written = pieces.filter(({ talk }) => talk === null)
  return {
    ...partOf(pieces),
    talks: countsOf(pieces).talks,
    words: written.reduce((sum, { words }) => sum + words, 0),
    days_written: new Set(written.map(({ day }) => day)).size,
  }
}

type Times = Map<string, { name: string; times: number }>

/** How many entries and talks each topic had. */
function timesOf(pieces: Piece[]): Times {
  const times: Times = new Map()
  for (const [id, some] of groupBy(pieces, ({ topic }) => topic?.id)) {
    const name = some[0]?.topic?.name
    if (id === undefined || name === undefined) continue
    const { entries, talks } = countsOf(some)
    times.set(id, { name, times: entries + talks })
  }
  return times
}

/** The topics of two stretches with how often each came up in either. */
function topicsOfBoth(now: Times, before: Times) {
  return [...new Map([...before, ...now])].map(([id, { name }]) => ({
    topic_id: id,
    name,
    now: now.get(id)?.times ?? 0,
    before: before.get(id)?.times ?? 0,
  }))
}

function changesOf(now: Times, before: Times) {
  return topicsOfBoth(now, before)
    .map(({ now, before, ...topic }) => ({ ...topic, times: now, change: now - before }))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.name.localeCompare(b.name))
    .slice(0, mostChanges)
}

function weeksBetween(first: string, last: string): string[] {
  const weeks: string[] = []
  for (let week = first; week <= last; week = addDays(week, 7)) weeks.push(week)
  return weeks
}

type Period = { to: string; days: number; own: boolean }
type Told = Pick<ProgressView, 'items' | 'now' | 'before' | 'topics'>

/** A period week by week, and its later half beside the earlier; `to` is its last day. Topics for the person alone (`own`). */
export function progressOver(pieces: Piece[], { to, days, own }: Period): Told {
  const byWeek = groupBy(pieces, ({ day }) => weekOf(day))
  const first = [...byWeek.keys()].sort()[0]
  let before: Times = new Map()
  const items = (first === undefined ? [] : weeksBetween(first, to)).map((week): ProgressWeek => {
    const some = byWeek.get(week) ?? []
    const told = { week, ...spanOf(some) }
    if (!own) return told
    const times = timesOf(some)
    // A week that goes on has not lost a topic yet.
    const goesOn = addDays(week, 6) > to
    const topics = week === first ? [] : changesOf(times, before).filter(({ change }) => change > 0 || !goesOn)
    before = times
    return { ...told, topics }
  })
  const middle = middleOf(to, days)
  const later = pieces.filter(({ day }) => day >= middle)
  const earlier = pieces.filter(({ day }) => day < middle)
  const halves = { items, now: spanOf(later), before: spanOf(earlier) }
  if (!own) return halves
  const topics = topicsOfBoth(timesOf(later), timesOf(earlier))
  return { ...halves, topics: topics.sort((a, b) => b.now - a.now || b.before - a.before) }
}
