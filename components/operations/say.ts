const units = ['B', 'KB', 'MB', 'GB', 'TB']

/** "13.6 MB" */
export function sayBytes(bytes: number): string {
  const size = Math.abs(bytes)
  const power = Math.min(units.length - 1, size < 1 ? 0 : Math.floor(Math.log10(size) / 3))
  const value = bytes / 1000 ** power
  const digits = power === 0 || Math.abs(value) >= 100 ? 0 : 1
  return `${value.toFixed(digits)} ${units[power]}`
}

const figures = new Intl.NumberFormat('en-GB')

/** "39,258" */
export const sayCount = (count: number) => figures.format(count)

/** "48 s", "4 min", "1 h 12 min", "3 d" */
export function saySpan(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} d`
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
}
