type Clock = { zone: string | undefined; millis?: boolean }

/** The clock of a moment to the second, "14:07:03", or to the millisecond; empty while the viewer's zone is unknown. */
export function clock(at: number, { zone, millis = false }: Clock): string {
  if (!zone) return ''
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: millis ? 3 : undefined,
    hourCycle: 'h23',
    timeZone: zone,
  }).format(at)
}

const minuteMs = 60_000
const dayMs = 86_400_000

/** A moment as a mark under a chart of `length` milliseconds: the clock, with
 * seconds where the chart is short and with its day where it covers more than one. */
export function tickWords(at: number, length: number, zone: string | undefined): string {
  if (!zone) return ''
  const day: Intl.DateTimeFormatOptions = length > dayMs / 2 ? { day: 'numeric', month: 'short' } : {}
  const second = length < 10 * minuteMs ? '2-digit' : undefined
  const time: Intl.DateTimeFormatOptions = {
    hour: '2-digit',
    minute: '2-digit',
    second,
    hourCycle: 'h23',
    timeZone: zone,
  }
  return new Intl.DateTimeFormat('en-GB', { ...day, ...time }).format(at).replace(',', '')
}

/** How long after `start` a moment is, "+24:03", over an hour "+1:24:03". */
export function elapsed(at: number, start: number): string {
  const seconds = Math.max(0, Math.floor((at - start) / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `+${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`
}
