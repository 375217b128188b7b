import { createLoader, parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { channels } from '@/db/enums'
import type { SessionsFilter } from '@/lib/sessions/client'
import { sessionStates } from '@/lib/sessions/schema'

const longestSearch = 200

/** Since when whoever is listed gave a sign; without one, since ever. */
const periods = ['today', 'week'] as const
export type Period = (typeof periods)[number]

/** The filters of the list as its address holds them. */
export const sessionFilters = {
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(sessionStates),
  channel: parseAsArrayOf(parseAsStringLiteral(channels)).withDefault([]),
  period: parseAsStringLiteral(periods),
  /** Those alone that the viewer answers. */
  mine: parseAsBoolean.withDefault(false),
}

export const loadSessionFilters = createLoader(sessionFilters)
export type SessionFilters = Awaited<ReturnType<typeof loadSessionFilters>>

/** The filters as the API takes them; `since` is when the chosen period began for the viewer. */
export function filterOf({ q, state, channel, mine }: SessionFilters, since?: string): SessionsFilter {
  return {
    q: q.trim().slice(0, longestSearch) || undefined,
    state: state ?? undefined,
    channel: channel.length > 0 ? channel : undefined,
    held: mine ? 'me' : undefined,
    from: since,
  }
}
