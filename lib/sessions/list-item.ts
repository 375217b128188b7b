import { type Glance, type Move, threadPlaces } from './glance'
import type { SessionListItem, SessionPlace, SessionThread } from './schema'
import { stateOf } from './state'
import { publicToken, type SessionRow } from './view'

const minutesShown = 15

export function listItem(glance: Glance, now: Date): SessionListItem {
  const { session } = glance
  return {
    session_id: session.id,
    token: publicToken(session),
    type: session.type,
    theme: session.theme,
    channel: session.channel,
    channels: session.channels,
    status: session.status,
    customer_id: glance.customerId,
    phone: session.phone,
    name: glance.personName ?? glance.studentName ?? session.title,
    student_email: glance.studentEmail,
    events: glance.events ?? 0,
    errors: glance.errors ?? 0,
    created_at: session.createdAt.toISOString(),
    last_activity_at: session.lastActivityAt.toISOString(),
    ended_at: session.endedAt?.toISOString() ?? null,
    is_active: session.status === 'active' && session.expiresAt > now,
    state: stateOf(session, now),
    thread: threadOf(session, glance.moves ?? [], glance.broke ?? []),
    recent_errors: Array.from(
      { length: minutesShown },
      (_, at) => glance.recentErrors?.[String(minutesShown - 1 - at)] ?? 0,
    ),
    place: placeOf(glance),
  }
}

/**
 * The session's line: how long it stayed on each surface in milliseconds, and where it broke from 0 at its start to 1 at its last sign.
 * @param broke numbers of the places with an error, 1 to `threadPlaces`.
 */
export function threadOf(
  session: Pick<SessionRow, 'channel' | 'createdAt' | 'lastActivityAt' | 'endedAt'>,
  moves: Move[],
  broke: number[],
): SessionThread {
  const end = (session.endedAt ?? session.lastActivityAt).getTime()
  // Where a conversation joined on the same surface nothing moved.
  const moved = moves.filter(({ channel }, index) => channel !== moves[index - 1]?.channel)
  const stays = moved.length > 0 ? moved : [{ channel: session.channel, at: session.createdAt.toISOString() }]
  const segments = stays.map(({ channel, at }, index) => {
    const next = stays[index + 1]
    return { channel, span: Math.max(0, (next ? Date.parse(next.at) : end) - Date.parse(at)) }
  })
  const share = (place: number) => (Math.min(threadPlaces, Math.max(1, place)) - 0.5) / threadPlaces
  return { segments, errors: [...new Set(broke.map(share))] }
}

/** Where somebody is, as far as the session itself tells; of private conversations only that they are. */
export function placeOf(
  glance: Pick<Glance, 'session' | 'step' | 'stepAt' | 'interactions' | 'messages'>,
): SessionPlace {
  const { session, step, stepAt } = glance
  if (session.type === 'inner_voice' || session.type === 'reflection_buddy') return { kind: 'private' }
  const interactions = glance.interactions ?? 0
  if (session.type === 'journey' || interactions > 0) return { kind: 'journey', goal: session.goal, interactions }
  if (step && stepAt) return { kind: 'step', ...stepNames(step), since: stepAt.toISOString() }
  const items = session.data.cart.reduce((sum, line) => sum + line.quantity, 0)
  if (items > 0) return { kind: 'basket', items }
  return { kind: 'chat', messages: glance.messages ?? 0 }
}

/** What a navigation event says of the step it led to; steps count from 0. */
function stepNames(data: unknown): { name: string | null; index: number | null } {
  const { toStepName, to, currentStep } = data as Record<string, unknown>
  const index = [to, currentStep].find((value) => Number.isInteger(value))
  const name = [toStepName, to].find((value) => typeof value === 'string' && value !== '')
  return { name: typeof name === 'string' ? name : null, index: typeof index === 'number' ? index : null }
}
