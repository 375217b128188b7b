import type { SessionState } from '@/lib/sessions/schema'
import type { ThreadEnd } from './thread-sentence'

/** How the line of a session ends by how it stands. */
export const threadEnds: Record<SessionState, ThreadEnd> = {
  live: 'live',
  help: 'live',
  idle: 'idle',
  pipeline: 'pipeline',
  done: 'ended',
  failed: 'ended',
}
