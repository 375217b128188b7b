import { briefly } from '@/components/ui/briefly'
import type { TimelineGap } from '@/lib/log/client'

const worthSaying = 2000

/** "12 events missing: offline", "3 events missing in 4 min". */
export function gapWords({ missing, from, to, offline }: TimelineGap): string {
  const words = `${missing.toLocaleString('en-GB')} ${missing === 1 ? 'event' : 'events'} missing`
  if (offline) return `${words}: offline`
  const length = from === null ? 0 : Date.parse(to) - Date.parse(from)
  return length < worthSaying ? words : `${words} in ${briefly(length)}`
}
