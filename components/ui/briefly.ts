/** A stretch of time in its two largest units at most: "9 s", "2 min 11 s", "13 min" from ten minutes on, "3 h 5 min", "2 d 4 h". */
export function briefly(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 10) return pair(minutes, 'min', seconds % 60, 's')
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return pair(hours, 'h', minutes % 60, 'min')
  return pair(Math.floor(hours / 24), 'd', hours % 24, 'h')
}

const pair = (large: number, unit: string, small: number, part: string) =>
  small > 0 ? `${large} ${unit} ${small} ${part}` : `${large} ${unit}`
