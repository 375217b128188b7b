const first = 1000
const longest = 60_000
const longestTold = 3_600_000

/** How long to wait before trying again after `failures` failures in a row, in ms: doubling to a minute, half of it by chance. */
export function backOff(failures: number, random: number): number {
  return Math.min(longest, first * 2 ** Math.max(0, failures - 1)) * (0.5 + random / 2)
}

/** What `Retry-After` (RFC 9110, seconds or a date) says, in ms; 0 where it says nothing. An hour at most. */
export function toldToWait(header: string | null, now: number): number {
  if (!header) return 0
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return ms > 0 ? Math.min(ms, longestTold) : 0
}
