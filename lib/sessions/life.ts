import type { SessionStatus } from '@/db/enums'

const legal: Record<SessionStatus, readonly SessionStatus[]> = {
  active: ['ended', 'expired'],
  ended: ['processing'],
  expired: ['processing'],
  processing: ['completed', 'failed'],
  completed: ['processing'],
  failed: ['processing'],
}

/** The one place that says which changes of status are legal (API.md, "Life"). */
export function mayBecome(from: SessionStatus, to: SessionStatus): boolean {
  return legal[from].includes(to)
}
