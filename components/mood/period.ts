import { parseAsStringLiteral } from 'nuqs/server'
import { dayNumber } from './dates'

/** How far back the page looks, in days. */
export const periods = ['14', '30', '90', '365', 'all'] as const
export type Period = (typeof periods)[number]

/** The period as the page's address holds it. */
export const periodParser = parseAsStringLiteral(periods).withDefault('30')

const longest = 3660

/** The days of a period; of all there is since `first`, the date of the first entry, and undefined until that is known. */
export function daysOf(period: Period, first: string | null | undefined, now: number): number | undefined {
  if (period !== 'all') return Number(period)
  if (first === undefined) return undefined
  const today = new Date(now).toISOString()
  // A day more, as the first may be the day before in the reader's own time.
  return first === null ? 30 : Math.min(longest, dayNumber(today.slice(0, 10)) - dayNumber(first.slice(0, 10)) + 2)
}
