import { createRandom } from '@/scripts/populate/random'
import { castSize, memberOf } from './cast'
import { contentOf } from './content'
import { idAt } from './id'
import { lifeOf, surfacesOf } from './life'
import type { Amount, Planned } from './plan'
import { runOver, runWaiting, type Worked } from './run-rows'
import type { EventCells, SessionCells } from './tables'

export type Made = { id: string; session: SessionCells; events: EventCells[]; worked: Worked | null; waits: boolean }

const emptyData = {
  cart: [],
  recent: [],
  last_action: null,
  chat_context: [],
  conversation_summary: '',
  last_recommended_skus: [],
}
const whyNothing = {
  workshop: 'no consent',
  visit: 'no consent',
  journey: 'no consent',
  talk: 'what is said in a journal is never used',
}

export const idOf = ({ n, beganAt }: Planned, { seed }: Amount) => idAt(beganAt, createRandom(seed, n, 8))

/** A session with all that hangs off it: the same for the same plan. */
export function makeSession(planned: Planned, amount: Amount): Made {
  const { kind, beganAt, n } = planned
  const random = createRandom(amount.seed, n, 9)
  const life = lifeOf(planned, amount)
  const id = idOf(planned, amount)
  // A person has one running visit at most: those who run or wait here are of nobody who is known.
  const isKnown = kind === 'talk' || (kind === 'visit' && life.endedAt !== null && random.chance(0.7))
  const surfaces = surfacesOf(kind, isKnown, random)
  const member = isKnown ? memberOf(random.whole(0, castSize(amount.sessions) - 1), amount) : null
  const personId = member?.id ?? null
  const content = contentOf[kind]({ planned, life, amount, sessionId: id, random })
  const own = { session_id: id, person_id: personId }
  const system = (type: string, data: object, at: number): EventCells => ({ ...own, type, source: 'system', data, at })
  const events: EventCells[] = [system('channel', { from: null, to: surfaces[0] }, beganAt)]
  const moved = surfaces[1]
  if (moved) events.push(system('channel', { from: surfaces[0], to: moved }, Math.round((beganAt + life.lastAt) / 2)))
  // What a page logs is on its way for a while.
  const late = (source: string) => (source === 'system' ? 0 : random.whole(20, 900))
  events.push(...content.happenings.map((one) => ({ ...own, ...one, late: late(one.source) })))

  const waits = life.standing === 'queued'
  const worked = endOf()
  const session: SessionCells = {
    id,
    person_id: personId,
    type: kind === 'workshop' || kind === 'journey' ? kind : 'visit',
    status: statusOf(),
    channel: moved ?? surfaces[0],
    channels: `{${surfaces.join(',')}}`,
    phone: kind === 'visit' ? (member?.phone ?? null) : null,
    training_consent: life.consent,
    data: emptyData,
    metadata: {},
    created_at: new Date(beganAt),
    updated_at: new Date(life.endedAt ?? life.lastAt),
    last_activity_at: new Date(life.lastAt),
    expires_at: life.expiresAt,
    ended_at: life.endedAt === null ? null : new Date(life.endedAt),
    end_reason: life.endReason,
    ...content.session,
  }
  return { id, session, events, worked, waits }

  function statusOf() {
    if (life.endedAt === null) return 'active'
    if (waits) return 'processing'
    return life.standing === 'failed' ? 'failed' : 'completed'
  }

  /** Its end on the timeline, and its run. */
  function endOf(): Worked | null {
    if (life.endedAt === null) return null
    const now = amount.anchor.getTime()
    const failed = life.standing === 'failed'
    const interactions = content.happenings.length
    const over = { sessionId: id, endedAt: life.endedAt, failed, interactions, why: whyNothing[kind] }
    const run = waits ? runWaiting(random, { sessionId: id, now }) : runOver(random, over)
    const ended = life.endReason === 'expired' ? 'expired' : 'ended'
    events.push(system('status', { from: 'active', to: ended, reason: life.endReason }, life.endedAt))
    events.push(system('status', { from: ended, to: 'processing', runId: run.id }, life.endedAt + 1))
    events.push(...run.told.map((one) => ({ ...own, ...one, source: 'system' })))
    const at = run.told.at(-1)?.at ?? life.endedAt
    if (failed) {
      const reason = run.told.at(-1)?.data
      const message = reason && typeof reason === 'object' && 'message' in reason ? reason.message : null
      events.push(system('status', { from: 'processing', to: 'failed', runId: run.id, reason: message }, at))
    } else if (!waits) {
      const told = { from: 'processing', to: 'completed', runId: run.id, examples: 0, reason: run.reason }
      events.push(system('status', told, at))
    }
    return run
  }
}
