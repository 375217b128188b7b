import type { ErrorWindow } from './error-schema'

const hour = 3_600_000
const day = 24 * hour

/** The time asked for, as instants in ISO 8601; the last 24 hours where none was. `hour` is the whole hour that it begins in. */
export function windowOf(asked: ErrorWindow, now: Date) {
  const to = asked.to ? new Date(asked.to) : now
  const from = asked.from ? new Date(asked.from) : new Date(to.getTime() - day)
  return { from: from.toISOString(), to: to.toISOString(), hour: startOfHour(from).toISOString() }
}

/** Whether a time is so long that what is told of it is heavy to count, and hardly changed by what was written just now. */
export function isLong({ from, to }: { from: string; to: string }): boolean {
  return Date.parse(to) - Date.parse(from) > day
}

function startOfHour(at: Date): Date {
  return new Date(Math.floor(at.getTime() / hour) * hour)
}

/** The beginnings of the 24 hours up to the one that `now` lies in. */
export function lastHours(now: Date): Date[] {
  const last = startOfHour(now).getTime()
  return Array.from({ length: 24 }, (_, at) => new Date(last - (23 - at) * hour))
}
