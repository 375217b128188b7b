import type { AnyChunk } from '@/lib/chat/live-schema'
import type { MessageView } from '@/lib/chat/schema'
import { applyChunk, chunksOf, type RunningReply, together } from './apply-chunk'

/** What each source reads of a session's replies, and what is known of them by all sources together, in their order. */
type Session = { readings: Map<string, RunningReply>; runs: RunningReply[] }

const none: RunningReply[] = []
const sessions = new Map<string, Session>()
const listeners = new Set<() => void>()

const isSame = (one: RunningReply, other: RunningReply) =>
  one.messageId === other.messageId && one.version === other.version
// Ids of messages grow with time.
const inOrder = (one: RunningReply, other: RunningReply) => (one.messageId < other.messageId ? -1 : 1)

function tell() {
  for (const listener of listeners) listener()
}

export function subscribeToReplies(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The replies under way in a session and those just finished, in their order; the same list while nothing changes. */
export const repliesOf = (sessionId: string): RunningReply[] => sessions.get(sessionId)?.runs ?? none

/**
 * Takes a chunk of a reply from one who reads its stream, such as the sender of the message. Of several who read the same reply the one that
 * is ahead is shown.
 * @param source tells them apart: each gives its chunks in order.
 */
export function feed(sessionId: string, source: string, chunk: AnyChunk) {
  const session = sessions.get(sessionId) ?? { readings: new Map(), runs: [] }
  const reading = applyChunk(session.readings.get(source) ?? null, chunk)
  if (!reading) return
  session.readings.set(source, reading)
  const known = session.runs.find((run) => isSame(run, reading))
  // A message that is made anew takes the place of what it was.
  const others = session.runs.filter((run) => run !== known && run.messageId !== reading.messageId)
  const older =
    !known && session.runs.some((run) => run.messageId === reading.messageId && run.version > reading.version)
  if (older) return
  const runs = [...others, known ? together(known, reading) : reading].sort(inOrder)
  sessions.set(sessionId, { ...session, runs })
  tell()
}

/** Lets go of the replies that are stored whole among these messages of the session. */
export function settle(sessionId: string, messages: Pick<MessageView, 'id' | 'status' | 'version'>[]) {
  const session = sessions.get(sessionId)
  if (!session) return
  const isStored = (run: RunningReply) =>
    messages.some(({ id, status, version }) => id === run.messageId && status !== 'pending' && version >= run.version)
  const runs = session.runs.filter((run) => !isStored(run))
  if (runs.length === session.runs.length) return
  for (const [source, reading] of session.readings) if (isStored(reading)) session.readings.delete(source)
  if (runs.length === 0 && session.readings.size === 0) sessions.delete(sessionId)
  else sessions.set(sessionId, { ...session, runs })
  tell()
}

/** What one source has read, so that another tab can read on from there. */
export const readBy = (source: string): { sessionId: string; chunks: AnyChunk[] }[] =>
  [...sessions].flatMap(([sessionId, { readings }]) => {
    const reading = readings.get(source)
    return reading ? [{ sessionId, chunks: chunksOf(reading) }] : []
  })

/** Forgets the replies of a session, or of all. */
export function dropReplies(sessionId?: string) {
  if (sessionId === undefined) sessions.clear()
  else sessions.delete(sessionId)
  tell()
}
