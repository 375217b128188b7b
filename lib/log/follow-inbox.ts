import { and, eq, type SQL, sql } from 'drizzle-orm'
import { sql as connection } from '@/db/client'
import { events } from '@/db/schema/events'
import { decodePosition, encodePosition, type Position } from '@/lib/events/position'
import { type TailItem, tail } from '@/lib/events/tail'
import { sha256 } from '@/lib/ids'
import { inboxSession } from './inbox'
import type { InboxMessage, InboxNote } from './inbox-schema'

type InboxEvent =
  | { event: 'ready'; id: string; data: Record<string, never> }
  | { event: 'message'; id: string; data: InboxMessage }
  | { event: 'note'; id: string; data: InboxNote }

/** A page that opens later sees this many of what was written before. */
const shownAgain = 20

const toThePage = sql`(${events.type} = 'note' or (${events.type} = 'message' and ${events.data} ->> 'role' = 'staff'))`

/**
 * What staff write into a session, as it happens: first `ready` with the place where this stream starts, then each message and note with
 * the place after it. None is missed and none comes twice.
 * @param options.after the place to go on from; without one it begins with the last twenty.
 * @throws AppError `not_signed_in` for a key that opens no inbox, `invalid`.
 */
export async function followInbox(options: { key: string | null; after: string | null }) {
  const sessionId = await inboxSession(options.key)
  const keyHash = sha256(options.key ?? '')
  const filter = and(eq(events.sessionId, sessionId), eq(events.source, 'system'), toThePage)
  const from = options.after ? decodePosition(options.after) : await beforeTheLast(sessionId)
  return (signal: AbortSignal) => follow({ sessionId, keyHash, filter, from, signal })
}

async function* follow(around: {
  sessionId: string
  keyHash: Buffer
  filter: SQL | undefined
  from: Position
  signal: AbortSignal
}): AsyncGenerator<InboxEvent[]> {
  yield [{ event: 'ready', id: encodePosition(around.from), data: {} }]
  for await (const items of tail(around)) {
    const shown = await inWords(items, around)
    if (shown.length > 0) yield shown
  }
}

/** The place in server order after which the last twenty stand. */
async function beforeTheLast(sessionId: string): Promise<Position> {
  const [row] = await connection<Position[]>`
    select txid::text, id from events
    where session_id = ${sessionId} and source = 'system' and (type = 'note' or (type = 'message' and data ->> 'role' = 'staff'))
    order by events.txid desc, events.id desc offset ${shownAgain} limit 1`
  return row ? { txid: row.txid, id: Number(row.id) } : { txid: '0', id: 0 }
}

type Words = { event_id: string; id: string; text: string; name: string | null; at: string }

/** The log holds ids only; the words are where they can be erased. Whose key opens nothing any more is told nothing more. */
async function inWords(items: TailItem[], { sessionId, keyHash }: { sessionId: string; keyHash: Buffer }) {
  const known = connection`exists (select 1 from session_inboxes where key_hash = ${keyHash} and session_id = ${sessionId})`
  const said = items.filter(({ row }) => row.type === 'message').map(({ row }) => row.id)
  const messages = await connection<Words[]>`
    select m.event_id, m.id, m.content as text, p.name, m.created_at as at
    from messages m left join people p on p.id = m.author_id
    where m.session_id = ${sessionId} and m.event_id = any(${said}::bigint[]) and ${known}`
  // A note that was changed meanwhile is shown once, as it is now.
  const noted = new Map(
    items.flatMap(({ row, cursor }) => (row.type === 'note' ? [[fingerprintOf(row.data), cursor] as const] : [])),
  )
  const notes = await connection<{ fingerprint: string; text: string }[]>`
    select fingerprint, note as text from error_groups where fingerprint = any(${[...noted.keys()]}::text[]) and note is not null and ${known}`
  const byEvent = new Map(messages.map((message) => [Number(message.event_id), message]))
  const byFingerprint = new Map(notes.map(({ fingerprint, text }) => [fingerprint, text]))
  return items.flatMap(({ cursor, row }): InboxEvent[] => {
    if (row.type === 'message') {
      const message = byEvent.get(row.id)
      if (!message) return []
      const { id, text, name } = message
      return [{ event: 'message', id: cursor, data: { id, text, from: name, at: new Date(message.at).toISOString() } }]
    }
    const fingerprint = fingerprintOf(row.data)
    const text = byFingerprint.get(fingerprint)
    if (text === undefined || noted.get(fingerprint) !== cursor) return []
    return [{ event: 'note', id: cursor, data: { fingerprint, text, at: row.occurredAt.toISOString() } }]
  })
}

function fingerprintOf(data: unknown): string {
  const fingerprint = (data as { fingerprint?: unknown } | null)?.fingerprint
  return typeof fingerprint === 'string' ? fingerprint : ''
}
