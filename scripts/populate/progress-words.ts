const width = 28
const minute = 60_000

type Progress = { what: string; done: number; total: number; ms: number; bar: boolean; more: string }

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')

/** A time as people say it: 40 s, 3 min, 2 h 5 min. */
export function inTime(ms: number): string {
  if (ms < minute) return `${Math.max(1, Math.round(ms / 1000))} s`
  const minutes = Math.round(ms / minute)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

function rateOf(perSecond: number): string {
  return perSecond >= 10 ? `${whole(perSecond)} a second` : `${perSecond.toFixed(1)} a second`
}

/** How much is done, how fast it goes, and how long the rest will take at that pace. */
export function progressLine({ what, done, total, ms, bar, more }: Progress): string {
  const filled = total === 0 ? width : Math.floor((Math.min(done, total) / total) * width)
  const drawn = bar ? ` ${'━'.repeat(filled)}${'─'.repeat(width - filled)}` : ''
  const perSecond = ms > 0 ? (1000 * done) / ms : 0
  const left = done < total && done > 0 ? `, ${inTime(((total - done) * ms) / done)} left` : ''
  const pace = done > 0 ? `, ${rateOf(perSecond)}${left}` : ''
  return `${what}${drawn} ${whole(done)} of ${whole(total)}${more}${pace}`
}
