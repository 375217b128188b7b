import { clockTime } from '@/components/ui/format-relative'
import { plural } from '@/components/ui/plural'
import type { TagTone } from '@/components/ui/tag'
import type { ErrorGroupView, ErrorState } from '@/lib/log/error-schema'
import type { Period } from './error-filters'

export const people = (count: number) => plural(count, 'person', 'people')

/** "today", "in 7 days": how the page speaks of the time it shows. */
export const periodWords: Record<Period, string> = { today: 'today', week: 'in 7 days', month: 'in 30 days' }

const states: Record<ErrorState, { words: string; tone: TagTone }> = {
  new: { words: 'New today', tone: 'warn' },
  growing: { words: 'Growing', tone: 'warn' },
  steady: { words: 'Steady', tone: 'neutral' },
  known: { words: 'Known', tone: 'ok' },
  came_back: { words: 'Came back', tone: 'danger' },
}

export function stateWords({ state, fix }: Pick<ErrorGroupView, 'state' | 'fix'>): { words: string; tone: TagTone } {
  return state === 'known' && fix ? { ...states.known, words: 'Known, has a fix' } : states[state]
}

/** "Step 3" where it has no name; "Any step" where it happens all over. */
export function stepWords(step: ErrorGroupView['step']): string {
  return step === null ? 'Any step' : stepName(step)
}

export const stepName = ({ index, name }: { index: number; name: string | null }) => name ?? `Step ${index + 1}`

/** When it was first seen: the clock of today, else the day. `now` in milliseconds. */
export function firstSeen(at: string, now: number, timeZone?: string): string {
  const day = (time: string | number, parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...parts }).format(new Date(time))
  const whole = { dateStyle: 'short' } as const
  if (day(at, whole) === day(now, whole)) return clockTime(at, timeZone)
  const year = { year: 'numeric' } as const
  return day(at, { day: 'numeric', month: 'short', ...(day(at, year) === day(now, year) ? {} : year) })
}
