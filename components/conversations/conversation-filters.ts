import { createLoader, parseAsStringLiteral } from 'nuqs/server'
import { channels } from '@/db/enums'
import type { ConversationsFilter } from '@/lib/chat/client'

/** How far back, in days. */
export const spans = ['7', '30', '365'] as const

/** The filters of the list as its address holds them. */
export const conversationFilters = {
  days: parseAsStringLiteral(spans),
  channel: parseAsStringLiteral(channels),
}

export const loadConversationFilters = createLoader(conversationFilters)
export type ConversationFilters = Awaited<ReturnType<typeof loadConversationFilters>>

/** The filters as the API takes them, seen from `now` in milliseconds. */
export function filterOf({ days, channel }: ConversationFilters, now: number): ConversationsFilter {
  return {
    channel: channel ?? undefined,
    from: days ? new Date(now - Number(days) * 86_400_000).toISOString() : undefined,
  }
}
