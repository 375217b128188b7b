import { briefly } from '@/components/ui/briefly'
import type { SessionListItem } from '@/lib/sessions/schema'

type Placed = Pick<SessionListItem, 'place' | 'type' | 'state' | 'created_at' | 'last_activity_at' | 'ended_at'>
type Step = Extract<SessionListItem['place'], { kind: 'step' }>

/** So long without a step forward after an error is stuck, in milliseconds; the alert of the same name begins with the same. */
const stuckAfter = 8 * 60_000

/** A stretch of time to the minute. */
export const roughly = (ms: number) => briefly(ms < 60_000 ? ms : ms - (ms % 60_000))

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** Where somebody is, in a line and what is worth knowing about it. `now` in milliseconds. */
export function placeWords(item: Placed, now: number): { title: string; note: string } {
  const { place, type } = item
  switch (place.kind) {
    case 'private':
      return { title: 'Companion', note: 'private, words are hidden' }
    case 'journey':
      return { title: place.goal ?? 'Journey', note: counted(place.interactions, 'interaction') }
    case 'basket':
      return { title: 'Basket', note: counted(place.items, 'item') }
    case 'chat':
      if (place.messages > 0) return { title: 'Chat', note: counted(place.messages, 'message') }
      if (type === 'workshop') return { title: 'Workshop', note: 'no step yet' }
      return { title: 'Looking around', note: 'nothing said yet' }
    case 'step': {
      const title = place.name ?? (place.index === null ? 'A step' : `Step ${place.index + 1}`)
      const note = [numberWords(place), lengthWords(place, item, now)].filter(Boolean).join(', ')
      return { title, note: note || 'where it ended' }
    }
  }
}

/** "4 of 7"; nothing where the name says the number already. */
function numberWords({ name, index, of }: Step): string | null {
  if (index === null) return null
  if (of !== null) return `${index + 1} of ${of}`
  return name === null ? null : `step ${index + 1}`
}

/** How long they are here or stuck; of a session that is over, how long all of it was. */
function lengthWords(place: Step, item: Placed, now: number): string | null {
  const { state, created_at, ended_at, last_activity_at } = item
  if (state === 'idle') return null
  if (state !== 'live' && state !== 'help') {
    return roughly(Date.parse(ended_at ?? last_activity_at) - Date.parse(created_at))
  }
  const stuckFor = place.stuckSince === null ? 0 : now - Date.parse(place.stuckSince)
  return stuckFor >= stuckAfter ? `stuck for ${roughly(stuckFor)}` : `${roughly(now - Date.parse(place.since))} here`
}
