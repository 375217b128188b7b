import type { LivePart } from '@/lib/chat/live-schema'

const parts: Record<string, readonly LivePart[]> = {
  message: ['messages', 'session'],
  agent: ['messages', 'session'],
  reply: ['messages', 'session'],
  regenerated: ['messages', 'session'],
  feedback: ['messages'],
  channel: ['moves', 'session'],
  cart: ['session'],
  order: ['orders', 'session'],
  order_status: ['orders'],
  status: ['session'],
  consent: ['session'],
  help_request: ['session'],
  helped: ['session'],
  taken: ['attendance', 'session'],
  handed_back: ['attendance', 'session'],
  note: ['attendance'],
  joined: ['messages', 'session', 'moves', 'orders', 'attendance'],
  unjoined: ['messages', 'session', 'moves', 'orders', 'attendance'],
}

/** The types of the log's system rows that change something a chat page shows. */
export const shownTypes = Object.keys(parts)

/** What is to be read again after these rows, by session. */
export function changedParts(rows: { sessionId: string; type: string }[]): Map<string, Set<LivePart>> {
  const changed = new Map<string, Set<LivePart>>()
  for (const { sessionId, type } of rows) {
    const before = changed.get(sessionId) ?? []
    changed.set(sessionId, new Set([...before, ...(parts[type] ?? [])]))
  }
  return changed
}
