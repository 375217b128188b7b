import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { events } from '@/db/schema/events'
import { sessions } from '@/db/schema/sessions'
import type { LiveEvent } from '@/lib/chat/live-schema'
import { AppError } from '@/lib/errors'
import { waitForEvents } from '@/lib/events/live'
import { Merge } from '@/lib/events/merge'
import { decodePosition, encodePosition, type Position } from '@/lib/events/position'
import { type Sign, signs } from '@/lib/events/signs'
import { presentEnd, readOn } from '@/lib/events/tail'
import { type Actor, demand } from '@/lib/people/actor'
import { changedParts, shownTypes } from './changed-parts'
import { ownSessions, sessionsWithReplies, type Who } from './own-sessions'
import { RepliesUnderWay } from './replies-under-way'
import { watchStanding } from './standing'

type Sent = LiveEvent & { id?: string }

const lookAgainMs = 60_000

/**
 * All conversations of whoever calls as they happen, their own and no others: what changed, and replies as they grow. A session that becomes
 * theirs is there within ten seconds; one that is theirs no more is told to be over. Ends when nothing of the caller stands any more.
 * @param options.after the place to go on from, else the present end.
 * @throws AppError `not_signed_in`, `forbidden` for keys, `session_not_found` for a device whose session has passed, `invalid`.
 */
export async function followChats(options: { actor: Actor; after: string | null }) {
  const { person, device } = options.actor
  demand(options.actor, person !== null || device !== null)
  const from = options.after ? decodePosition(options.after) : await presentEnd()
  const own = await ownSessions({ person, device })
  if (!person && own.size === 0) throw new AppError('session_not_found')
  return (signal: AbortSignal) => follow({ who: { person, device }, from, own, signal })
}

type Following = { who: Who; from: Position; own: Set<string>; signal: AbortSignal }
type Present = { own: ReadonlySet<string> }

async function* follow(following: Following): AsyncGenerator<Sent[]> {
  // What ends by itself takes the rest with it.
  const stop = new AbortController()
  const signal = AbortSignal.any([following.signal, stop.signal])
  const merge = new Merge<Sent[]>()
  const replies = new RepliesUnderWay(merge, signal)
  // Those of the present moment: whoever loses a session is told nothing more of it.
  const present = { own: following.own }
  async function* hints() {
    try {
      yield* changes({ ...following, signal, present }, replies)
    } finally {
      stop.abort()
    }
  }
  merge.add(hints())
  merge.add(signsOf(({ sessionId, by }) => by === 'staff' && present.own.has(sessionId), signal))
  yield* merge.all()
}

async function* changes(
  { who, from, own: first, signal, present }: Following & { present: Present },
  replies: RepliesUnderWay,
): AsyncGenerator<Sent[]> {
  const waiting = waitForEvents(first, signal)
  const standing = watchStanding(who, signal, waiting.wake)
  let own = first
  let place = from
  let lookedAt = Date.now()
  try {
    yield [ready(place)]
    for (const sessionId of await sessionsWithReplies(own)) replies.lookAt(sessionId)
    while (!signal.aborted) {
      const { items, next, more } = await readOn(place, shown(own, standing.who))
      place = next
      const due = Date.now() - lookedAt >= lookAgainMs
      if (items.length > 0 || standing.changed || due) {
        const still = await standing.look()
        const now = await ownSessions(still)
        lookedAt = Date.now()
        const lost = [...own].filter((id) => !now.has(id))
        own = now
        present.own = now
        waiting.watch(own)
        for (const id of lost) replies.stop(id)
        const rows = items.map(({ row }) => row).filter(({ sessionId }) => own.has(sessionId))
        replies.after(rows)
        const told = [...lost.map(over), ...changed(rows), ...(due ? [ready(place)] : [])]
        const last = told.pop()
        // Who breaks off before the last of them is told all of them again.
        if (last) yield [...told, { ...last, id: encodePosition(place) }]
        if (!still.person && own.size === 0) return
      }
      if (!more) await waiting.next()
    }
  } finally {
    waiting.close()
  }
}

async function* signsOf(wanted: (sign: Sign) => boolean, signal: AbortSignal): AsyncGenerator<Sent[]> {
  for await (const told of signs(wanted, signal)) yield told.map(saidBy)
}

const saidBy = ({ sessionId, what, name }: Sign): Sent =>
  what === 'typing'
    ? { event: 'typing', data: { sessionId, name } }
    : { event: 'changed', data: { sessionId, what: ['attendance'] } }

/** Rows of what is theirs and of what was until now, as it is by a row that a session is told to have gone to others. */
function shown(own: Set<string>, { person }: Who): SQL | undefined {
  const theirs = person
    ? sql`${events.sessionId} in (select ${sessions.id} from ${sessions} where ${sessions.personId} = ${person.id})`
    : undefined
  return and(
    eq(events.source, 'system'),
    inArray(events.type, shownTypes),
    or(inArray(events.sessionId, [...own]), theirs),
  )
}

const ready = (place: Position): Sent => ({ event: 'ready', id: encodePosition(place), data: {} })
const over = (sessionId: string): Sent => ({ event: 'over', data: { sessionId } })

function changed(rows: { sessionId: string; type: string }[]): Sent[] {
  return [...changedParts(rows)].map(([sessionId, what]) => ({
    event: 'changed',
    data: { sessionId, what: [...what] },
  }))
}
