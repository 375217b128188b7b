import type { ErrorState } from './error-schema'

const day = 86_400_000
const recentHours = 3
const fewestToGrow = 5

type Group = { firstSeenAt: Date; cameBackAt: Date | null; knownAt: Date | null }

/**
 * How an error stands: back for a week after it came back; else known; new for a day; growing when the last three hours had at least five
 * and twice the average of the 21 before; else steady.
 * @param hours counts of the last 24, the oldest first.
 */
export function errorState({ firstSeenAt, cameBackAt, knownAt }: Group, hours: number[], now: Date): ErrorState {
  if (cameBackAt && now.getTime() - cameBackAt.getTime() < 7 * day) return 'came_back'
  if (knownAt) return 'known'
  if (now.getTime() - firstSeenAt.getTime() < day) return 'new'
  const recent = sum(hours.slice(-recentHours))
  const before = sum(hours.slice(0, -recentHours))
  const usual = (before / (hours.length - recentHours)) * recentHours
  return recent >= fewestToGrow && recent >= 2 * usual ? 'growing' : 'steady'
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
