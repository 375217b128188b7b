import { and, count, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { events } from '@/db/schema/events'
import { people } from '@/db/schema/people'
import { sessionJoins, sessions } from '@/db/schema/sessions'
import { sqlState } from '@/lib/errors'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import type { PersonRow } from '@/lib/people/find-or-make'
import { moveTo, revokeTokens, touch } from './devices'
import { endSession } from './end-session'
import { lockSession } from './find'
import { notHeld } from './hold'
import { joinedData } from './joined-data'
import { moveContents } from './move-contents'
import { lockRunningVisit } from './open'
import { type JoinData, moveData } from './schema'
import type { SessionRow } from './view'

/** Whether a session is a guest's or a provisional person's, so that it may join whoever signs in on its device. */
export async function isUnclaimed(session: SessionRow, tx: Tx): Promise<boolean> {
  if (!session.personId) return true
  const [person] = await tx
    .select({ provisional: people.provisional })
    .from(people)
    .where(eq(people.id, session.personId))
  return person?.provisional ?? false
}

/**
 * Makes an unclaimed session part of the person who signed in on its device: it becomes theirs, or, when a visit of theirs already runs,
 * what it holds moves into that. Every device that held it lets go, as whoever shared it with the person has not signed in as them.
 * @param options.session locked by the caller, active and unclaimed.
 * @param options.holdsStay the devices keep their hold: of the person nothing is known that they might see by it.
 * @returns the session that goes on, locked.
 */
export async function joinSession(
  options: { session: SessionRow; person: PersonRow; holdsStay?: boolean; now: Date },
  tx: Tx,
): Promise<SessionRow> {
  const { session, person, now } = options
  if (!options.holdsStay) await revokeTokens(session.id, now, tx)
  for (;;) {
    const visit = session.type === 'visit' ? await lockRunningVisit(person.id, tx) : null
    if (visit && visit.expiresAt <= now) await endSession({ sessionId: visit.id, reason: 'expired', now }, tx)
    else if (visit) return mergeInto(visit, session, now, tx)
    const adopted = await adopt(session, person, now, tx)
    if (adopted) return adopted
  }
}

/** The session itself becomes the person's. Null when a visit of theirs began meanwhile. */
async function adopt(session: SessionRow, person: PersonRow, now: Date, tx: Tx): Promise<SessionRow | null> {
  try {
    await tx.transaction((inner) =>
      inner.update(sessions).set({ personId: person.id, updatedAt: now }).where(eq(sessions.id, session.id)),
    )
  } catch (error) {
    if (sqlState(error) !== '23505') throw error
    return null
  }
  await tx.update(events).set({ personId: person.id }).where(eq(events.sessionId, session.id))
  const adopted = { ...session, personId: person.id, updatedAt: now }
  await recordJoin({ from: session, into: adopted, now }, tx)
  return adopted
}

async function mergeInto(visit: SessionRow, session: SessionRow, now: Date, tx: Tx): Promise<SessionRow> {
  const trainingConsent = visit.trainingConsent && (session.trainingConsent || !(await hasMessages(session, tx)))
  const place = await lastPlace(session, tx)
  await recordJoin({ from: session, into: visit, now }, tx)
  await moveContents(session, visit, tx)
  const data = joinedData(visit.data, session.data)
  const held = await moveHold(session, visit, tx)
  await tx
    .update(sessions)
    .set({ data, trainingConsent, updatedAt: now, ...held })
    .where(eq(sessions.id, visit.id))
  if (trainingConsent !== visit.trainingConsent) {
    // What the guest had not consented to is not learned from because somebody else had.
    await record([{ ...systemEvent(visit, 'consent', now), data: { training: false, reason: 'joined' } }], tx)
  }
  await endSession({ sessionId: session.id, reason: 'joined', now }, tx)
  // The person is now where the session that joined was.
  const there = { channel: session.channel, place }
  const moved = await moveTo({ ...visit, data, trainingConsent, updatedAt: now, ...held }, there, now, tx)
  return { ...moved, expiresAt: await touch(moved, now, tx) }
}

/** Whoever of the staff was with them stays with them, and whoever waited for somebody waits on. @returns what the visit takes over. */
async function moveHold(from: SessionRow, visit: SessionRow, tx: Tx) {
  const needsHelpAt = visit.needsHelpAt ?? from.needsHelpAt
  if (visit.heldBy || !from.heldBy) return { needsHelpAt }
  const { heldBy, heldAt, heldSeenAt } = from
  await tx.update(sessions).set(notHeld).where(eq(sessions.id, from.id))
  return { needsHelpAt, heldBy, heldAt, heldSeenAt }
}

/** Where the surface stands that the session was last moved to. */
async function lastPlace(session: SessionRow, tx: Tx): Promise<string | null> {
  const moves = and(eq(events.sessionId, session.id), eq(events.type, 'channel'), eq(events.source, 'system'))
  const [last] = await tx.select({ data: events.data }).from(events).where(moves).orderBy(desc(events.id)).limit(1)
  return moveData.safeParse(last?.data).data?.place ?? null
}

async function recordJoin({ from, into, now }: { from: SessionRow; into: SessionRow; now: Date }, tx: Tx) {
  const joinId = newId(now.getTime())
  await tx.insert(sessionJoins).values({
    id: joinId,
    sessionId: from.id,
    intoSessionId: into.id,
    fromPersonId: from.personId,
    toPersonId: into.personId ?? '',
    joinedAt: now,
  })
  const data: JoinData = {
    joinId,
    from: from.id === into.id ? null : from.id,
    into: into.id,
    was: from.personId ? 'provisional' : 'guest',
    channel: from.channel,
    messages: await countMessages(from, tx),
    items: from.data.cart.reduce((sum, line) => sum + line.quantity, 0),
  }
  await record([{ ...systemEvent(into, 'joined', now), data }], tx)
  log.info({ sessionId: into.id, joinedFrom: from.id }, 'Session joined at sign-in')
}

async function countMessages(session: SessionRow, tx: Tx): Promise<number> {
  const said = and(eq(events.sessionId, session.id), eq(events.type, 'message'), eq(events.source, 'system'))
  const [row] = await tx.select({ said: count() }).from(events).where(said)
  return row?.said ?? 0
}

async function hasMessages(session: SessionRow, tx: Tx): Promise<boolean> {
  return (await countMessages(session, tx)) > 0
}

export function systemEvent(session: Pick<SessionRow, 'id' | 'personId'>, type: string, now: Date) {
  return { sessionId: session.id, personId: session.personId, type, source: 'system' as const, occurredAt: now }
}

/** The session of this device, locked, if it may join; null otherwise. */
export async function lockJoinable(
  device: { sessionId: string; alive: boolean } | null,
  now: Date,
  tx: Tx,
): Promise<SessionRow | null> {
  const held = device?.alive ? await lockSession(device.sessionId, tx) : null
  if (held?.status !== 'active' || held.expiresAt <= now) return null
  return (await isUnclaimed(held, tx)) ? held : null
}
