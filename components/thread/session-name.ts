import type { SessionType } from '@/db/enums'
import type { SessionListItem } from '@/lib/sessions/schema'

type Named = Pick<SessionListItem, 'session_id' | 'token' | 'type' | 'name' | 'phone'>

const strangers: Record<SessionType, string> = {
  visit: 'Guest',
  workshop: 'Student',
  journey: 'Recorded journey',
  inner_voice: 'Somebody writing',
  reflection_buddy: 'Somebody writing',
}

/** What the screen calls whose session it is: the name, else the number they gave, else what such people are called. */
export function personName({ name, phone, type }: Pick<Named, 'name' | 'phone' | 'type'>): string {
  return name ?? phone ?? strangers[type]
}

/** What the screen calls the session: the outside token, else the last 8 characters of its id. */
export function sessionName({ token, session_id }: Pick<Named, 'token' | 'session_id'>): string {
  return token === session_id ? session_id.slice(-8) : token
}

/** Whether the session is a conversation whose words are for their writer alone. */
export const isPrivate = (type: SessionType) => type === 'inner_voice' || type === 'reflection_buddy'
