import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { channels } from '@/db/enums'
import type { ConversationsFilter } from '@/lib/chat/client'
import { conversationTypes, shortestSearch } from '@/lib/chat/schema'

/** How far back, in days. */
export const spans = ['7', '30', '365'] as const

/** The filters of the list as its address holds them. */
export const conversationFilters = {
  q: parseAsString,
  days: parseAsStringLiteral(spans),
  channel: parseAsStringLiteral(channels),
  type: parseAsStringLiteral(conversationTypes),
  theme: parseAsString,
}

export const loadConversationFilters = createLoader(conversationFilters)
export type ConversationFilters = Awaited<ReturnType<typeof loadConversationFilters>>

export const isFiltered = (filters: ConversationFilters) => Object.values(filters).some((value) => value !== null)

export const isTooShort = (q: string | null) => q !== null && q.trim().length < shortestSearch

/** The filters as the API takes them, seen from `now` in milliseconds. */
export function filterOf({ days, channel, q, type, theme }: ConversationFilters, now: number): ConversationsFilter {
  return {
    q: q === null || isTooShort(q) ? undefined : q.trim().slice(0, 200),
    channel: channel ?? undefined,
    type: type ?? undefined,
    theme: theme?.slice(0, 100) ?? undefined,
    from: days ? new Date(now - Number(days) * 86_400_000).toISOString() : undefined,
  }
}
