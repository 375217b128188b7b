import { createLoader, parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { channels } from '@/db/enums'
import type { SessionsFilter } from '@/lib/sessions/client'
import { sessionStates } from '@/lib/sessions/schema'

const longestSearch = 200

/** The filters of the list as its address holds them. */
export const sessionFilters = {
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(sessionStates),
  channel: parseAsArrayOf(parseAsStringLiteral(channels)).withDefault([]),
  today: parseAsBoolean.withDefault(false),
}

export const loadSessionFilters = createLoader(sessionFilters)
export type SessionFilters = Awaited<ReturnType<typeof loadSessionFilters>>

/** The filters as the API takes them; `dayStart` is when the viewer's day began. */
export function filterOf({ q, state, channel, today }: SessionFilters, dayStart?: string): SessionsFilter {
  return {
    q: q.trim().slice(0, longestSearch) || undefined,
    state: state ?? undefined,
    channel: channel.length > 0 ? channel : undefined,
    from: today ? dayStart : undefined,
  }
}
