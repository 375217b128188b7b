import type { Channel } from '@/db/enums'
import type { Json } from '@/lib/clean'
import { isObject } from '@/lib/is-object'
import { type JsonObject, nameOf, stepOf } from './event-data'
import type { TimelineStep } from './timeline-schema'

/** A row that tells of steps: a navigation, or the SDK's `init`. */
export type StepMark = { id: number; at: number; type: string; data: Json }

/** What broke between one mark and the next: how often, and when first. */
export type Broken = { count: number; first: number }

type Step = Omit<TimelineStep, 'ms' | 'error_at' | 'channel' | 'state'> & {
  at: number
  ms: number
  since: number
  firstError: number | null
}

type Options = {
  /** In the order they happened. */
  marks: StepMark[]
  /** By the index of the mark it came after, -1 before the first. */
  broken: Map<number, Broken>
  /** When the session began and what began it, in milliseconds since 1970. */
  start: { id: number; at: number }
  end: number
  running: boolean
  channelAt: (at: number) => Channel
}

const most = 14

/** What a navigation says of one of its ends. */
function endOf(data: JsonObject, place: 'from' | 'to') {
  const index = stepOf(data[place]) ?? (place === 'to' ? stepOf(data.currentStep) : null)
  const name = nameOf(data[`${place}StepName`]) ?? nameOf(data[place])
  return index === null && name === null ? null : { name, index }
}

/** The names that the last `init` told. */
function namesOf(marks: StepMark[]): string[] {
  const told = marks.findLast(({ type, data }) => type === 'init' && isObject(data) && Array.isArray(data.steps))?.data
  const steps = told && isObject(told) && Array.isArray(told.steps) ? told.steps : []
  return steps.slice(0, most * 2).map((name, index) => nameOf(name) ?? `Step ${index + 1}`)
}

/**
 * The steps of a session in their order, with the time spent on each; those it has told of but not come to are `next`. None when there
 * are fewer than two, or so many that they are pages rather than steps.
 */
export function stepsOf({ marks, broken, start, end, running, channelAt }: Options): TimelineStep[] {
  const names = namesOf(marks)
  const steps = new Map<string, Step>()
  let here: Step | undefined
  const enter = ({ name, index }: { name: string | null; index: number | null }, id: number, at: number) => {
    const known = names[index ?? -1] ?? name ?? `Step ${(index ?? 0) + 1}`
    const key = index === null ? known : `#${index}`
    const fresh = { name: known, index, event_id: id, at, ms: 0, errors: 0, firstError: null, since: at }
    here = Object.assign(steps.get(key) ?? fresh, { since: at })
    steps.set(key, here)
  }
  const leave = (at: number) => {
    if (here) here.ms += Math.max(0, at - here.since)
  }
  for (const [index, { id, at, type, data }] of marks.entries()) {
    const fields = isObject(data) ? data : {}
    if (type === 'init' && !here && names.length > 0) {
      enter({ name: nameOf(fields.stepName), index: stepOf(fields.currentStep) ?? 0 }, id, at)
    } else if (type === 'navigation') {
      const [from, to] = [endOf(fields, 'from'), endOf(fields, 'to')]
      if (!here && from) enter(from, start.id, start.at)
      leave(at)
      if (to) enter(to, id, at)
    }
    const errors = broken.get(index)
    if (!here || !errors) continue
    here.errors += errors.count
    here.firstError ??= errors.first - here.since + here.ms
  }
  leave(end)
  const last = here
  const reached = [...steps.values()].map(
    ({ at, since: _, firstError, ...step }): TimelineStep => ({
      ...step,
      ms: Math.round(step.ms),
      error_at: firstError === null ? null : Math.min(1, Math.max(0, firstError / Math.max(1, step.ms))),
      channel: channelAt(at),
      state: running && step.event_id === last?.event_id && step.name === last.name ? 'current' : 'done',
    }),
  )
  const ahead = names.flatMap((name, index) => (steps.has(`#${index}`) ? [] : [nextStep(name, index)]))
  const all = [...reached, ...ahead]
  if (all.length < 2 || all.length > Math.max(most, names.length)) return []
  return all.every(({ index }) => index !== null)
    ? all.sort((one, other) => (one.index ?? 0) - (other.index ?? 0))
    : all
}

function nextStep(name: string, index: number): TimelineStep {
  return { name, index, event_id: null, ms: 0, errors: 0, error_at: null, channel: null, state: 'next' }
}
