import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { conversationsQuery, historyQuery } from '@/lib/chat/client'
import type { LivePart } from '@/lib/chat/live-schema'
import { attendanceQuery } from '@/lib/chat/staff-client'
import { movesQuery, sessionQuery } from '@/lib/sessions/client'

/** What happens within so many milliseconds is read once. */
const settleMs = 80

const keysOf: Record<LivePart, (sessionId: string) => QueryKey> = {
  messages: (sessionId) => historyQuery(sessionId).queryKey,
  session: (sessionId) => sessionQuery(sessionId).queryKey,
  moves: (sessionId) => movesQuery(sessionId).queryKey,
  orders: () => ['orders'],
  attendance: (sessionId) => attendanceQuery(sessionId).queryKey,
}

/** Has what changed read again, bursts at once. */
export function queryHints(client: QueryClient) {
  const stale = new Map<string, QueryKey>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const add = (queryKey: QueryKey) => {
    stale.set(JSON.stringify(queryKey), queryKey)
    timer ??= setTimeout(() => {
      timer = undefined
      const keys = [...stale.values()]
      stale.clear()
      for (const queryKey of keys) void client.invalidateQueries({ queryKey })
    }, settleMs)
  }
  return {
    changed(sessionId: string, what: readonly LivePart[]) {
      for (const part of what) add(keysOf[part](sessionId))
      add(conversationsQuery().queryKey)
    },
    stop: () => clearTimeout(timer),
  }
}
