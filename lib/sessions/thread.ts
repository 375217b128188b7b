import type { Move } from './glance'
import type { SessionThread } from './schema'
import type { SessionRow } from './view'

/** How many places on a drawn thread can show an error. */
const places = 48

type Lived = Pick<SessionRow, 'channel' | 'createdAt' | 'lastActivityAt' | 'endedAt'>

type Marks = {
  /** The latest ones, oldest first. */
  moves: Move[]
  /** In milliseconds since 1970. */
  brokeAt: number[]
  /** Since when help is wanted. */
  waits?: Date | null
}

/**
 * The session's line: how long it stayed on each surface in milliseconds, and where it broke and where help was asked for, from 0 at its
 * start to 1 at its last sign.
 */
export function threadOf(session: Lived, { moves, brokeAt, waits }: Marks): SessionThread {
  const end = (session.endedAt ?? session.lastActivityAt).getTime()
  // What was logged offline may have happened before we heard of the session.
  const begin = Math.min(session.createdAt.getTime(), ...brokeAt)
  const share = (at: number) => (end > begin ? Math.min(1, Math.max(0, (at - begin) / (end - begin))) : 1)
  const place = (at: number) => (Math.min(places - 1, Math.floor(share(at) * places)) + 0.5) / places
  return {
    segments: segmentsOf(session, moves, { begin, end }),
    errors: [...new Set(brokeAt.map(place))].sort((one, other) => one - other),
    notes: waits ? [share(waits.getTime())] : [],
  }
}

function segmentsOf(session: Lived, moves: Move[], { begin, end }: { begin: number; end: number }) {
  const [first] = moves
  // The first of the latest moves need not be the first of all.
  const opening = first === undefined ? session.channel : (first.from ?? first.channel)
  const all = [
    { channel: opening, at: begin },
    ...moves.filter(({ from }) => from !== null).map(({ channel, at }) => ({ channel, at: Date.parse(at) })),
  ]
  // Where a conversation joined on the same surface nothing moved.
  const stays = all.filter(({ channel }, index) => channel !== all[index - 1]?.channel)
  return stays.map(({ channel, at }, index) => ({ channel, span: Math.max(0, (stays[index + 1]?.at ?? end) - at) }))
}
