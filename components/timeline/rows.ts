import type { TimelineMove } from '@/lib/log/client'
import {
  describeAgent,
  describeCall,
  describeEdited,
  describeFeedback,
  describeRegenerated,
  describeReply,
} from './describe-agent'
import { describeBank } from './describe-bank'
import { describeJoin, describeUndoneJoin } from './describe-join'
import { describeLogged } from './describe-logged'
import { describeMessage, type Words } from './describe-message'
import { describeOrder, describeOrderStatus } from './describe-order'
import { describeRecorded } from './describe-recorded'
import {
  describeBasket,
  describeConsent,
  describeHandedBack,
  describeHelped,
  describeImport,
  describeLanguage,
  describeMove,
  describeNote,
  describeRepair,
  describeStage,
  describeStatus,
  describeTaken,
  moveOf,
} from './describe-system'
import type { TimelineEntry } from './row-window'
import { isAfter, staysOf } from './stays'
import type { Description, TimelineRow } from './timeline-row'

// What an entry says never changes, but for the words of a message.
const told = new WeakMap<TimelineEntry, Description>()

function describe(entry: TimelineEntry, words: Words): Description {
  if (entry.source === 'system' && entry.event_type === 'message') return describeMessage(entry.event_data, words)
  const known = told.get(entry)
  if (known) return known
  const description = describeFirst(entry)
  told.set(entry, description)
  return description
}

function describeFirst(entry: TimelineEntry): Description {
  const { event_type: type, event_data: data, source } = entry
  if (source === 'recorder') return describeRecorded(type, data)
  // What a page logs comes under names of its own choice: it is never taken for a row of ours.
  if (source === 'system') return describeSystem(entry) ?? describeLogged(type, data)
  return describeLogged(type, data)
}

function describeSystem(entry: TimelineEntry): Description | undefined {
  const { event_type, event_data } = entry
  switch (event_type) {
    case 'status':
      return describeStatus(event_data)
    case 'pipeline':
      return describeStage(event_data)
    case 'repair':
      return describeRepair(event_data)
    case 'cart':
      return describeBasket(event_data)
    case 'order':
      return describeOrder(event_data)
    case 'bank':
      return describeBank(event_data)
    case 'order_status':
      return describeOrderStatus(event_data)
    case 'consent':
      return describeConsent(event_data)
    case 'language':
      return describeLanguage(event_data)
    case 'joined':
      return describeJoin(entry)
    case 'unjoined':
      return describeUndoneJoin(entry)
    case 'import':
      return describeImport(event_data)
    case 'note':
      return describeNote()
    case 'taken':
      return describeTaken(event_data)
    case 'handed_back':
      return describeHandedBack(event_data)
    case 'helped':
      return describeHelped()
    case 'agent':
      return describeAgent(event_data)
    case 'feedback':
      return describeFeedback(event_data)
    case 'reply':
      return describeReply(event_data)
    case 'regenerated':
      return describeRegenerated(event_data)
    case 'edited':
      return describeEdited(event_data)
    case 'help_request':
      return describeCall()
    default:
      return undefined
  }
}

/** One row by itself, whatever surface it happened on. */
export function rowAlone(entry: TimelineEntry, words: Words): TimelineRow {
  const row = { id: entry.event_id, at: Date.parse(entry.occurred_at), channel: '', entry }
  const move = moveOf(entry)
  if (!move) return { ...describe(entry, words), ...row }
  return { ...describeMove({ from: move.from, to: move.to, known: true, afterMs: null }), ...row }
}

type Context = {
  words: Words
  /** Where the session has been, also before the first of the entries. */
  moves: TimelineMove[]
  /** The surface to assume before the first move. */
  start: string
}

/** Entries, in the order in which things happened, as rows of a timeline: each on the surface the session was on at that moment. */
export function timelineRows(entries: TimelineEntry[], { words, moves, start }: Context): TimelineRow[] {
  const stays = staysOf(entries, moves, start)
  let next = 0
  return entries.map((entry) => {
    while (stays[next] && !isAfter(stays[next], entry)) next += 1
    const stay = stays[next - 1]
    const row = { id: entry.event_id, at: Date.parse(entry.occurred_at), entry }
    if (!stay || stay.event_id !== entry.event_id) {
      return { ...describe(entry, words), ...row, channel: stay?.to ?? stays[0]?.before ?? start }
    }
    const from = stay.from === null ? null : stay.before
    const description = describeMove({ from, to: stay.to, known: stay.known, afterMs: stay.after_ms })
    return { ...description, ...row, channel: stay.to, from: from ?? undefined }
  })
}
