import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server'

const periods = ['today', 'week', 'month'] as const
export type Period = (typeof periods)[number]

/** What the address of the page holds: the time, what is searched for, the step, which table, and the error that stands open. */
export const errorFilters = {
  period: parseAsStringLiteral(periods).withDefault('today'),
  q: parseAsString.withDefault(''),
  step: parseAsInteger,
  show: parseAsStringLiteral(['errors', 'calls'] as const).withDefault('errors'),
  fingerprint: parseAsString,
}

export const loadErrorFilters = createLoader(errorFilters)
export type ErrorFilters = Awaited<ReturnType<typeof loadErrorFilters>>

const daysBefore: Record<Period, number> = { today: 0, week: 6, month: 29 }

/** When the time began, as the API takes it, by the days of where this runs: today, or seven or thirty days with it. `now` in milliseconds. */
export function startOfPeriod(period: Period, now: number): string {
  const day = new Date(now)
  day.setHours(0, 0, 0, 0)
  day.setDate(day.getDate() - daysBefore[period])
  return day.toISOString()
}

/** What is searched for, as the API takes it. */
export function errorFilterOf({ q, step }: Pick<ErrorFilters, 'q' | 'step'>) {
  return { q: q.trim() || undefined, step: step ?? undefined }
}
