import { and, eq, gt, inArray, lte, type SQL } from 'drizzle-orm'
import type { SessionStatus } from '@/db/enums'
import { sessions } from '@/db/schema/sessions'
import type { SessionState } from './schema'
import type { SessionRow } from './view'

/** How long after its last sign a running session still counts as live, in milliseconds. */
const liveFor = 5 * 60_000

const inPipeline: SessionStatus[] = ['ended', 'expired', 'processing']

/** The last sign from which on a running session counts as live. */
export const liveSince = (now: Date) => new Date(now.getTime() - liveFor)

/** How the staff's list groups a session: running ones by their last sign, ended ones by how far the pipeline is. */
export function stateOf(session: Pick<SessionRow, 'status' | 'lastActivityAt'>, now: Date): SessionState {
  if (session.status === 'active') return session.lastActivityAt > liveSince(now) ? 'live' : 'idle'
  if (session.status === 'completed') return 'done'
  return session.status === 'failed' ? 'failed' : 'pipeline'
}

/** The same grouping as a condition on `sessions`. */
export function isInState(state: SessionState, now: Date): SQL | undefined {
  if (state === 'done') return eq(sessions.status, 'completed')
  if (state === 'failed') return eq(sessions.status, 'failed')
  if (state === 'pipeline') return inArray(sessions.status, inPipeline)
  const lastSign = state === 'live' ? gt : lte
  return and(eq(sessions.status, 'active'), lastSign(sessions.lastActivityAt, liveSince(now)))
}
