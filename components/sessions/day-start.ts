import type { Period } from './session-filters'

const daysBefore: Record<Period, number> = { today: 0, week: 6 }

/**
 * When today, or the week that ends with it, began for the viewer, as the API takes it; undefined until their time zone is known.
 * `now` in milliseconds.
 */
export function startOf(period: Period, zone: string | undefined, now: number): string | undefined {
  if (!zone) return undefined
  const day = new Date(now)
  day.setHours(0, 0, 0, 0)
  day.setDate(day.getDate() - daysBefore[period])
  return day.toISOString()
}
