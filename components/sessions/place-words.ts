import { briefly } from '@/components/ui/briefly'
import type { SessionListItem } from '@/lib/sessions/schema'

type Placed = Pick<SessionListItem, 'place' | 'type' | 'state'>

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** Where somebody is, in a line and what is worth knowing about it. `now` in milliseconds. */
export function placeWords({ place, type, state }: Placed, now: number): { title: string; note: string } {
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
      const number = place.index === null ? null : `step ${place.index + 1}`
      const here = state === 'live' || state === 'idle' ? `${briefly(now - Date.parse(place.since))} here` : null
      const title = place.name ?? (number ? `Step ${(place.index ?? 0) + 1}` : 'A step')
      return { title, note: [place.name ? number : null, here].filter(Boolean).join(', ') || 'where it ended' }
    }
  }
}
