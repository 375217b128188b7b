import type { LogEntry } from '@/lib/log/schema'
import { type JoinData, joinData, unjoinData } from '@/lib/sessions/schema'
import type { Description } from './timeline-row'

const places: Record<JoinData['channel'], string> = {
  kiosk: 'the kiosk',
  website: 'the website',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  extension: 'the extension',
  workshop: 'a workshop',
  api: 'the API',
}

const whose: Record<JoinData['was'], string> = {
  guest: 'A guest’s conversation',
  provisional: 'The conversation of an unproven number',
}

/** What a row says of a guest's conversation that joined this one; undefined for anything else. */
export function joinIn(entry: LogEntry): JoinData | undefined {
  if (entry.source !== 'system' || entry.event_type !== 'joined') return undefined
  return joinData.safeParse(entry.event_data).data
}

/** Which join a row says was taken back. */
export function undoneJoinIn(entry: LogEntry) {
  if (entry.source !== 'system' || entry.event_type !== 'unjoined') return undefined
  return unjoinData.safeParse(entry.event_data).data
}

/** "A guest's conversation from the kiosk joined: 4 messages, 2 in the basket". Undefined for data that no sign-in wrote. */
export function describeJoin(entry: LogEntry): Description | undefined {
  const join = joinIn(entry)
  if (!join) return undefined
  const { was, channel, messages, items } = join
  const brought = `${messages} ${messages === 1 ? 'message' : 'messages'}, ${items} in the basket`
  const joined = `${whose[was]} from ${places[channel]} joined:`
  return { kind: 'surface', mark: 'person', parts: [{ text: joined, look: 'strong' }, { text: brought }] }
}

/** A join was taken back by staff; told in both conversations. */
export function describeUndoneJoin(entry: LogEntry): Description | undefined {
  const undone = undoneJoinIn(entry)
  if (!undone) return undefined
  const left = undone.from === entry.session_id || undone.from === null
  return {
    kind: 'surface',
    mark: 'staff',
    parts: [
      { text: 'Staff took a join back:', look: 'strong' },
      { text: left ? 'this conversation stands by itself again' : 'the guest’s conversation stands by itself again' },
    ],
  }
}
