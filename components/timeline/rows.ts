import type { LogEntry } from '@/lib/log/schema'
import { describeJoin, describeUndoneJoin } from './describe-join'
import { describeLogged } from './describe-logged'
import { describeMessage, type Words } from './describe-message'
import { describeRecorded } from './describe-recorded'
import {
  describeBasket,
  describeConsent,
  describeImport,
  describeMove,
  describeStage,
  describeStatus,
  moveOf,
} from './describe-system'
import type { Description, TimelineRow } from './timeline-row'

function describe(entry: LogEntry, words: Words): Description {
  const { event_type: type, event_data: data, source } = entry
  if (source === 'recorder') return describeRecorded(type, data)
  // What a page logs comes under names of its own choice: it is never taken for a row of ours.
  if (source === 'system') return describeSystem(entry, words) ?? describeLogged(type, data)
  return describeLogged(type, data)
}

function describeSystem(entry: LogEntry, words: Words): Description | undefined {
  const { event_type, event_data } = entry
  switch (event_type) {
    case 'message':
      return describeMessage(event_data, words)
    case 'status':
      return describeStatus(event_data)
    case 'pipeline':
      return describeStage(event_data)
    case 'cart':
      return describeBasket(event_data)
    case 'consent':
      return describeConsent(event_data)
    case 'joined':
      return describeJoin(entry)
    case 'unjoined':
      return describeUndoneJoin(entry)
    case 'import':
      return describeImport(event_data)
    default:
      return undefined
  }
}

/**
 * The log of one session as rows of its timeline: in the order in which things happened, each on the surface the session was on
 * at that moment. `start` is the surface to assume before the first move.
 */
export function timelineRows(entries: LogEntry[], words: Words, start: string): TimelineRow[] {
  const ordered = entries
    .map((entry) => ({ entry, at: Date.parse(entry.occurred_at) }))
    .sort((one, other) => one.at - other.at || one.entry.event_id - other.entry.event_id)
  const moves = ordered.flatMap(({ entry }) => moveOf(entry) ?? [])
  const known = new Set<string>()
  let channel: string = moves[0]?.from ?? moves[0]?.to ?? start
  return ordered.map(({ entry, at }, index) => {
    const id = entry.event_id
    const move = moveOf(entry)
    if (!move) {
      known.add(channel)
      return { ...describe(entry, words), id, at, channel, entry }
    }
    const from = move.from === null ? null : channel
    const description = describeMove({
      from,
      to: move.to,
      known: known.has(move.to),
      afterMs: at - (ordered[index - 1]?.at ?? at),
    })
    if (from !== null) known.add(from)
    channel = move.to
    known.add(channel)
    return { ...description, id, at, channel, from: from ?? undefined, entry }
  })
}
