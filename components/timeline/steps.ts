import { fieldsOf, numberIn, textIn } from './event-data'
import type { TimelineRow } from './timeline-row'

export type Step = {
  name: string
  /** Counted from 0, where steps are numbered. */
  index: number | null
  /** The row that led to it, where to jump. */
  rowId: number
  /** How long people were on it in all, in milliseconds. */
  ms: number
  errors: number
  /** Where in the step something first broke, 0 to 1. */
  errorAt?: number
  channel: string
  current: boolean
}

type Visit = Step & { since: number; firstError?: number }

const most = 14

/** What a navigation says of one of its ends. */
function endOf(fields: Record<string, unknown>, place: 'from' | 'to') {
  const index = numberIn(fields, place, ...(place === 'to' ? ['currentStep'] : [])) ?? null
  const name = textIn(fields, `${place}StepName`, place) ?? (index === null ? undefined : `Step ${index + 1}`)
  return name === undefined ? undefined : { name, index, key: index === null ? name : `#${index}` }
}

/**
 * The steps of a session in their order, with the time spent on each. None when there are fewer than two, or so many that they are
 * pages rather than steps. `now` while the session runs, else null.
 */
export function stepsOf(rows: TimelineRow[], now: number | null): Step[] {
  const visits = new Map<string, Visit>()
  let here: Visit | undefined
  const enter = (end: NonNullable<ReturnType<typeof endOf>>, row: TimelineRow) => {
    const known = visits.get(end.key)
    const { name, index } = end
    const fresh = { name, index, rowId: row.id, ms: 0, errors: 0, channel: row.channel, current: false, since: row.at }
    here = known ? Object.assign(known, { since: row.at }) : fresh
    visits.set(end.key, here)
  }
  const leave = (at: number) => {
    if (here) here.ms += Math.max(0, at - here.since)
  }
  let lastAt = 0
  for (const row of rows) {
    if (row.system) continue
    lastAt = row.at
    if (row.entry.event_type === 'navigation' && row.kind === 'steps' && row.word === 'Step') {
      const fields = fieldsOf(row.entry.event_data)
      const [from, to] = [endOf(fields, 'from'), endOf(fields, 'to')]
      if (!here && from && rows[0]) enter(from, rows[0])
      leave(row.at)
      if (to) enter(to, row)
    } else if (row.broken && here) {
      here.errors += 1
      here.firstError ??= row.at - here.since + here.ms
    }
  }
  leave(now ?? lastAt)
  if (here) here.current = now !== null
  const steps = [...visits.values()]
  if (steps.length < 2 || steps.length > most) return []
  if (steps.every((step) => step.index !== null)) steps.sort((one, other) => (one.index ?? 0) - (other.index ?? 0))
  return steps.map(({ since: _, firstError, ...step }) => ({
    ...step,
    errorAt: firstError === undefined ? undefined : Math.min(1, firstError / Math.max(1, step.ms)),
  }))
}
