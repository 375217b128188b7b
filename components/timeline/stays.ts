import type { TimelineMove } from '@/lib/log/client'
import { moveOf } from './describe-system'
import type { TimelineEntry } from './row-window'

/** A move, the surface it left, and whether the session had been where it went. */
export type Stay = TimelineMove & { before: string; known: boolean }

/** Whether a move comes after an entry; the entry that tells of it does not. */
export function isAfter(move: TimelineMove | undefined, entry: TimelineEntry): boolean {
  if (!move) return true
  if (move.at !== entry.occurred_at) return move.at > entry.occurred_at
  return move.event_id > entry.event_id
}

/** All moves of a session: those the server told, and those among the entries that have happened since. */
function allMoves(entries: TimelineEntry[], moves: TimelineMove[]): TimelineMove[] {
  const known = new Set(moves.map((move) => move.event_id))
  const since = entries.flatMap((entry, index): TimelineMove[] => {
    const move = known.has(entry.event_id) ? undefined : moveOf(entry)
    if (!move) return []
    const before = entries[index - 1]
    const after_ms = before ? Date.parse(entry.occurred_at) - Date.parse(before.occurred_at) : null
    return [{ ...move, event_id: entry.event_id, at: entry.occurred_at, after_ms }]
  })
  if (since.length === 0) return moves
  return [...moves, ...since].sort((one, other) => one.at.localeCompare(other.at) || one.event_id - other.event_id)
}

/** Where the session has been, in order. @param start the surface to assume before the first move. */
export function staysOf(entries: TimelineEntry[], moves: TimelineMove[], start: string): Stay[] {
  const all = allMoves(entries, moves)
  const been = new Set<string>()
  let channel: string = all[0]?.from ?? all[0]?.to ?? start
  return all.map((move) => {
    if (move.from !== null) been.add(channel)
    const stay = { ...move, before: channel, known: been.has(move.to) }
    channel = move.to
    been.add(channel)
    return stay
  })
}
