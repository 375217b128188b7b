import { isPrivateTalk } from './access'
import type { Glance } from './glance'
import { holderOf } from './hold'
import type { SessionListItem, SessionPlace } from './schema'
import { stateOf } from './state'
import { threadOf } from './thread'
import { publicToken, type SessionRow } from './view'

const minutesShown = 15

/** One line of a list. The words of a private talk are in it only as far as `glance.session` holds them. @param viewerId whose list it is. */
export function listItem(glance: Glance, now: Date, viewerId: string | null = null): SessionListItem {
  const { session, tally } = glance
  const state = stateOf(session, now)
  const waits = session.status === 'active' ? session.needsHelpAt : null
  const brokeAt = glance.brokeAt ?? []
  return {
    session_id: session.id,
    token: publicToken(session),
    type: session.type,
    theme: session.theme,
    channel: session.channel,
    channels: session.channels,
    status: session.status,
    locale: session.locale as SessionListItem['locale'],
    customer_id: glance.customerId,
    phone: session.phone,
    name: glance.personName ?? tally?.studentName ?? session.title,
    student_email: tally?.studentEmail ?? null,
    events: tally?.events ?? 0,
    errors: tally?.errors ?? 0,
    created_at: session.createdAt.toISOString(),
    last_activity_at: session.lastActivityAt.toISOString(),
    ended_at: session.endedAt?.toISOString() ?? null,
    is_active: session.status === 'active' && session.expiresAt > now,
    needs_help_at: waits?.toISOString() ?? null,
    held_by: holderIn(glance, now, viewerId),
    state,
    thread: threadOf(session, { moves: glance.moves ?? [], brokeAt, waits }),
    recent_errors: byMinute(brokeAt, now),
    place: placeOf(glance),
  }
}

function holderIn({ session, holderName }: Glance, now: Date, viewerId: string | null): SessionListItem['held_by'] {
  const id = holderOf(session, now)
  if (!id || !session.heldAt) return null
  return { id, name: holderName, since: session.heldAt.toISOString(), you: id === viewerId }
}

/** How many in each of the last minutes, the oldest first. */
function byMinute(times: number[], now: Date): number[] {
  const counts = Array.from({ length: minutesShown }, () => 0)
  for (const time of times) {
    // An event's time may lie a little after our own.
    const ago = Math.max(0, Math.floor((now.getTime() - time) / 60_000))
    const at = minutesShown - 1 - ago
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

type Placed = {
  session: Pick<SessionRow, 'type' | 'goal' | 'data'>
  tally: Pick<NonNullable<Glance['tally']>, 'interactions' | 'messages'> | null
  progress: Pick<
    NonNullable<Glance['progress']>,
    'step' | 'stepName' | 'steps' | 'stepSince' | 'firstErrorSinceStep'
  > | null
}

/** Where somebody is, as far as the session itself tells; of private conversations only that they are. */
export function placeOf({ session, tally, progress }: Placed): SessionPlace {
  if (isPrivateTalk(session)) return { kind: 'private' }
  const interactions = tally?.interactions ?? 0
  if (session.type === 'journey' || interactions > 0) return { kind: 'journey', goal: session.goal, interactions }
  if (progress?.stepSince) {
    return {
      kind: 'step',
      name: progress.stepName,
      index: progress.step,
      of: progress.steps?.length ?? null,
      since: progress.stepSince.toISOString(),
      stuckSince: progress.firstErrorSinceStep?.toISOString() ?? null,
    }
  }
  const items = session.data.cart.reduce((sum, line) => sum + line.quantity, 0)
  if (items > 0) return { kind: 'basket', items }
  return { kind: 'chat', messages: tally?.messages ?? 0 }
}
