/** A length of time in few words: "16 ms", "2.2 s", "48 s", "4 min", "1 h 12 min", "3 d". */
export function sayDuration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000
  if (seconds < 0.9995) return `${Math.round(seconds * 1000)} ms`
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  if (seconds < 59.5) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} d`
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
}

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** The clock of a moment with its seconds, in the viewer's zone: "14:28:16". */
export const clockSeconds = (at: string | number) => clock.format(new Date(at))

const figures = new Intl.NumberFormat('en-GB')

/** "39,258" */
export const sayNumber = (n: number) => figures.format(n)
