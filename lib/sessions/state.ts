import { and, eq, gt, inArray, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { SessionStatus } from '@/db/enums'
import { sessions } from '@/db/schema/sessions'
import type { SessionState } from './schema'
import type { SessionRow } from './view'

/** How long after its last sign a running session still counts as live, in milliseconds. */
const liveFor = 5 * 60_000

const inPipeline: SessionStatus[] = ['ended', 'expired', 'processing']

/** The last sign from which on a running session counts as live. */
const liveSince = (now: Date) => new Date(now.getTime() - liveFor)

type Standing = Pick<SessionRow, 'status' | 'lastActivityAt' | 'needsHelpAt' | 'heldBy'>

/** How the staff's list groups a session: running ones by whether they wait for help that nobody has taken on, and by their last sign, ended ones by how far the pipeline is. */
export function stateOf(session: Standing, now: Date): SessionState {
  if (session.status === 'active') {
    if (session.needsHelpAt && !session.heldBy) return 'help'
    return session.lastActivityAt > liveSince(now) ? 'live' : 'idle'
  }
  if (session.status === 'completed') return 'done'
  return session.status === 'failed' ? 'failed' : 'pipeline'
}

/** The same grouping as a condition on `sessions`. */
export function isInState(state: SessionState, now: Date): SQL | undefined {
  if (state === 'done') return eq(sessions.status, 'completed')
  if (state === 'failed') return eq(sessions.status, 'failed')
  if (state === 'pipeline') return inArray(sessions.status, inPipeline)
  const active = eq(sessions.status, 'active')
  if (state === 'help') return and(active, isNotNull(sessions.needsHelpAt), isNull(sessions.heldBy))
  const lastSign = state === 'live' ? gt : lte
  const helped = or(isNull(sessions.needsHelpAt), isNotNull(sessions.heldBy))
  return and(active, helped, lastSign(sessions.lastActivityAt, liveSince(now)))
}
