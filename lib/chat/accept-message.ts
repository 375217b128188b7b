import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { sql } from '@/db/client'
import type { SessionStatus, SessionType } from '@/db/enums'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { isUuid, newId, sha256 } from '@/lib/ids'
import { spend } from '@/lib/limits'
import { addLogContext } from '@/lib/log'
import { type Actor, hasScope } from '@/lib/people/actor'
import { canWriteSession, isProvenPerson } from '@/lib/sessions/access'
import { expiryAt } from '@/lib/sessions/expiry'
import { readingOf } from './reading'
import { type LeasedReply, leaseSeconds } from './replies/lease'

/** A message that is stored for good, and the reply that is or will be made to it. `work` is for whoever accepted it, where nothing waits before it. */
export type Accepted = { sessionId: string; messageId: string; replyId: string; work: LeasedReply | null }

export type NewMessage = {
  actor: Actor
  sessionId: string
  content: string
  clientMessageId?: string
  /** When it was said; counts with an `admin` key only. */
  occurredAt?: string
  now?: Date
}

type Place = {
  id: string
  person_id: string | null
  channel: string
  locale: string | null
  customer_id: string | null
  created_by_key_id: string | null
  created_by_person_id: string | null
  type: SessionType
}
type Stored = {
  message_id: string
  content: string
  payload_hash: string | null
  reply_id: string | null
  reply_status: string | null
}
type Sent = { sessionId: string; content: string; payloadHash: string; clientMessageId: string }
type Locked = {
  person_id: string | null
  status: SessionStatus
  expires_at: string
  created_at: string
  last_activity_at: string
}
type Tx = postgres.ISql<{ bigint: number }>

/**
 * Takes a person's message: it and its pending reply are one commit, so that no accepted message is ever without an answer to come. A
 * `clientMessageId` sent again is the message that is stored.
 * @throws AppError `session_not_found` (also for what is not the caller's), `session_ended`, `message_conflict`, `too_many`.
 */
export async function acceptMessage(
  options: NewMessage,
): Promise<Accepted & { repeated: boolean; replyStatus: string | null }> {
  const { actor, sessionId, content, clientMessageId } = options
  const now = options.now ?? new Date()
  const place = isUuid(sessionId) ? await placeOf(sessionId) : null
  if (!place || !canWriteSession(actor, owned(place))) throw new AppError('session_not_found')
  addLogContext({ sessionId, channel: place.channel, ...(place.customer_id ? { customerId: place.customer_id } : {}) })
  const payloadHash = sha256(content).toString('base64url')
  const sent = { sessionId, content, payloadHash }
  const repeated = clientMessageId ? await stored({ ...sent, clientMessageId }, sql) : null
  if (repeated) return repeated
  const spent = spend('chat', sessionId, env().LIMIT_CHAT, 60)
  // Read while the database counts, and before anything is held.
  const reading = readingOf(content, place.locale)
  await spent
  return sql.begin(async (tx) => {
    const session = await lock(sessionId, tx)
    const raced = clientMessageId ? await stored({ ...sent, clientMessageId }, tx) : null
    if (raced) return raced
    if (session.status !== 'active' || new Date(session.expires_at) <= now) {
      throw new AppError('session_ended', 'Start a new one to carry on.')
    }
    const at = options.occurredAt && hasScope(actor, 'admin') ? new Date(options.occurredAt) : now
    const proven = isProvenPerson(actor, { id: sessionId, personId: session.person_id })
    const said = { sessionId, session, content, reading, clientMessageId, payloadHash, proven, at }
    const [accepted] = await Promise.all([write(said, tx), touch(sessionId, session, { at, now }, tx)])
    return { ...accepted, repeated: false, replyStatus: 'pending' }
  }) as Promise<Accepted & { repeated: boolean; replyStatus: string | null }>
}

async function placeOf(sessionId: string): Promise<Place | null> {
  const [row] = await sql<Place[]>`
    select s.id, s.person_id, s.channel, s.locale, p.customer_id, s.created_by_key_id, s.created_by_person_id, s.type
    from sessions s left join people p on p.id = s.person_id where s.id = ${sessionId}`
  return row ?? null
}

const owned = (place: Place) => ({
  id: place.id,
  personId: place.person_id,
  createdByKeyId: place.created_by_key_id,
  createdByPersonId: place.created_by_person_id,
  type: place.type,
})

async function stored({ sessionId, content, payloadHash, clientMessageId }: Sent, tx: Tx) {
  const [row] = await tx<Stored[]>`
    select m.id as message_id, m.content, m.payload_hash, r.id as reply_id, r.status as reply_status
    from messages m left join messages r on r.reply_to = m.id
    where m.session_id = ${sessionId} and m.client_message_id = ${clientMessageId}`
  if (!row) return null
  // Edited since, it is still the one first sent, and also the one that it is now.
  if (row.payload_hash !== payloadHash && row.content !== content)
    throw new AppError('message_conflict', 'Give each new message an id of its own.')
  const { message_id: messageId, reply_id: replyId, reply_status: replyStatus } = row
  return { sessionId, messageId, replyId: replyId ?? '', work: null, repeated: true, replyStatus }
}

async function lock(sessionId: string, tx: Tx): Promise<Locked> {
  const [row] = await tx<Locked[]>`
    select person_id, status, expires_at, created_at, last_activity_at from sessions where id = ${sessionId} for update`
  if (!row) throw new AppError('session_not_found')
  return row
}

type Writing = {
  sessionId: string
  session: Locked
  content: string
  reading: ReturnType<typeof readingOf>
  clientMessageId: string | undefined
  payloadHash: string
  proven: boolean
  at: Date
}

/** The message, the reply to come, the row of the timeline of each, and the work that is to be done: one statement. */
async function write(
  { sessionId, session, content, reading, clientMessageId, payloadHash, proven, at }: Writing,
  tx: Tx,
): Promise<Accepted> {
  const { language, emotion, sentiment, telling } = reading
  const [messageId, replyId, lease] = [newId(at.getTime()), newId(at.getTime() + 1), randomUUID()]
  const [row] = await tx<{ lease: string | null }[]>`
    with noted as (
      insert into events (session_id, person_id, type, source, data, occurred_at)
      select ${sessionId}, ${session.person_id}, 'message', 'system', jsonb_build_object('messageId', id, 'role', role), ${at.toISOString()}
      from (values (${messageId}::text, 'user'), (${replyId}::text, 'assistant')) as said (id, role)
      returning id, data ->> 'messageId' as message_id
    ), said as (
      insert into messages (id, session_id, event_id, role, content, parts, status, client_message_id, payload_hash, reply_to,
        language, emotion, sentiment, telling, proven, created_at, finished_at)
      select one.id::uuid, ${sessionId}, noted.id, one.role, one.content, one.parts, one.status, one.client_id, one.hash, one.reply_to,
        one.language, one.emotion::jsonb, one.sentiment::real, one.telling::jsonb, one.proven, ${at.toISOString()}, one.finished
      from noted join (values
        (${messageId}::text, 'user', ${content}::text, jsonb_build_array(jsonb_build_object('type', 'text', 'text', ${content}::text)), 'complete',
          ${clientMessageId ?? null}::text, ${payloadHash}::text, null::uuid,
          ${language}::text, ${JSON.stringify(emotion)}::text, ${sentiment}::float8, ${JSON.stringify(telling)}::text, ${proven}::boolean, ${at.toISOString()}::timestamptz),
        (${replyId}::text, 'assistant', '', '[]'::jsonb, 'pending', null, null, ${messageId}::uuid, null, null, null, null, false, null)
      ) as one (id, role, content, parts, status, client_id, hash, reply_to, language, emotion, sentiment, telling, proven, finished) on one.id = noted.message_id
    )
    insert into replies (message_id, session_id, event_id, lease, leased_until, attempts)
    select ${replyId}, ${sessionId}, noted.id, case when place.free then ${lease}::uuid end,
      case when place.free then clock_timestamp() + make_interval(secs => ${leaseSeconds}::int) end, place.free::int
    from noted, (select not exists (select 1 from replies where session_id = ${sessionId}) as free) as place
    where noted.message_id = ${replyId}::text
    returning lease`
  return { sessionId, messageId, replyId, work: row?.lease ? { messageId: replyId, lease, attempts: 1 } : null }
}

/** An accepted write counts as activity, `at` the time it was said: at most one update a second, never shortened by a race. */
async function touch(sessionId: string, session: Locked, { at, now }: { at: Date; now: Date }, tx: Tx) {
  if (at.getTime() - Date.parse(session.last_activity_at) < 1000) return
  const expiresAt = expiryAt(new Date(session.created_at), now)
  await tx`
    update sessions set last_activity_at = greatest(last_activity_at, ${at.toISOString()}::timestamptz),
      expires_at = greatest(expires_at, ${expiresAt.toISOString()}::timestamptz), updated_at = ${now.toISOString()}
    where id = ${sessionId}`
}
