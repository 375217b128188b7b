import type { TransactionSql } from 'postgres'
import { sql } from '@/db/client'
import { sha256 } from '@/lib/ids'
import { isPrivateTalk } from '@/lib/sessions/access'
import { expiryAt } from '@/lib/sessions/expiry'
import type { Accepted } from './accept'
import { type HeldSession, holdSessions } from './held-sessions'
import { takeConsent } from './take-consent'

/** An event on its way into the log, and when it came in. */
export type Entry = Omit<Accepted, 'index'> & { now: Date }

export type Outcome = 'stored' | 'duplicate'

/** Activity is written down at most this often. */
const touchMs = 1000

/**
 * Writes events into the running sessions of their tokens, all in one transaction. An `eventId` that its session already has is stored once.
 * @param options.wait for sessions that others hold.
 * @returns what became of each; null for those whose session does not run, or is held by somebody else.
 */
export function writeEvents(entries: Entry[], options: { wait: boolean }): Promise<(Outcome | null)[]> {
  const now = latest(entries)
  return sql.begin(async (tx) => {
    const sessions = await holdSessions([...new Set(entries.map(({ token }) => token))], options, now, tx)
    const held = entries.filter(({ token }) => sessions.has(token))
    if (held.length === 0) return entries.map(() => null)
    const stored = await insertRows(held, sessions, tx)
    const outcomes = new Map(held.map((entry) => [entry, outcomeOf(entry, sessions, stored)]))
    const fresh = held.filter((entry) => outcomes.get(entry) === 'stored')
    await touch(fresh, sessions, tx)
    await callForHelp(fresh, sessions, tx)
    await takeConsent(fresh, sessions, tx)
    await keepInboxes(held, sessions, tx)
    return entries.map((entry) => outcomes.get(entry) ?? null)
  })
}

const latest = (entries: Entry[]) => new Date(Math.max(...entries.map(({ now }) => now.getTime())))
const idIn = (sessions: Map<string, HeldSession>, { token }: Entry) => sessions.get(token)?.id ?? ''
const keyOf = (sessionId: string, clientEventId: string) => `${sessionId} ${clientEventId}`

/** @returns how often each event with an id of its sender's was stored: once or not at all. */
async function insertRows(entries: Entry[], sessions: Map<string, HeldSession>, tx: TransactionSql) {
  const rows = entries.map(({ token, event, fingerprint, occurredAt }) => ({
    session_id: sessions.get(token)?.id,
    person_id: sessions.get(token)?.personId,
    type: event.eventType,
    ...contentOf(sessions.get(token), { data: event.eventData, fingerprint }),
    student_email: event.studentEmail,
    student_name: event.studentName,
    client_event_id: event.eventId,
    occurred_at: occurredAt,
  }))
  // One parameter whatever the number of rows, so that the statement stays prepared. A JSON null is told apart from a missing column.
  const written = await tx<{ session_id: string; client_event_id: string | null }[]>`
    insert into events (session_id, person_id, type, source, data, fingerprint, student_email, student_name, client_event_id, occurred_at)
    select session_id, person_id, type, 'log', coalesce(data, 'null'), fingerprint, student_email, student_name, client_event_id, occurred_at
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (session_id uuid, person_id uuid, type text, data jsonb,
      fingerprint text, student_email text, student_name text, client_event_id text, occurred_at timestamptz)
    on conflict do nothing
    returning session_id, client_event_id`
  return new Set(written.flatMap((row) => (row.client_event_id ? [keyOf(row.session_id, row.client_event_id)] : [])))
}

/** Of what is logged in a private talk only that it happened: the log is for staff to read. */
function contentOf(session: HeldSession | undefined, told: { data: unknown; fingerprint: string | null }) {
  return session && isPrivateTalk(session) ? { data: {}, fingerprint: null } : told
}

/** The first of several with the same id is the one that was stored. */
function outcomeOf(entry: Entry, sessions: Map<string, HeldSession>, stored: Set<string>): Outcome {
  const { eventId } = entry.event
  if (!eventId) return 'stored'
  return stored.delete(keyOf(idIn(sessions, entry), eventId)) ? 'stored' : 'duplicate'
}

/** An accepted event counts as activity: the expiry slides. */
async function touch(entries: Entry[], sessions: Map<string, HeldSession>, tx: TransactionSql) {
  const due = new Map<string, { at: Date; expires: Date }>()
  for (const { token, now } of entries) {
    const session = sessions.get(token)
    if (!session || now.getTime() - session.lastActivityAt.getTime() < touchMs) continue
    const at = new Date(Math.max(now.getTime(), due.get(session.id)?.at.getTime() ?? 0))
    due.set(session.id, { at, expires: expiryAt(session.createdAt, at) })
  }
  if (due.size === 0) return
  const rows = [...due].map(([id, { at, expires }]) => ({ id, at, expires }))
  await tx`
    update sessions s set last_activity_at = greatest(s.last_activity_at, due.at),
      expires_at = greatest(s.expires_at, due.expires), updated_at = due.at
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as due (id uuid, at timestamptz, expires timestamptz)
    where s.id = due.id`
}

/** Whoever asks for help waits from the first time they ask. */
async function callForHelp(entries: Entry[], sessions: Map<string, HeldSession>, tx: TransactionSql) {
  for (const entry of entries) {
    if (entry.event.eventType !== 'help_request') continue
    const id = idIn(sessions, entry)
    await tx`update sessions set needs_help_at = ${entry.now.toISOString()} where id = ${id} and needs_help_at is null`
  }
}

/** A session's own token is a secret: whoever writes with it may read its inbox too. */
async function keepInboxes(entries: Entry[], sessions: Map<string, HeldSession>, tx: TransactionSql) {
  for (const entry of entries) {
    const { inboxKey } = entry.event
    if (!inboxKey || !entry.token.startsWith('tls_')) continue
    await tx`
      insert into session_inboxes (key_hash, session_id, created_at)
      values (${sha256(inboxKey)}, ${idIn(sessions, entry)}, ${entry.now.toISOString()})
      on conflict (key_hash) do update set session_id = excluded.session_id, created_at = excluded.created_at
      where session_inboxes.session_id <> excluded.session_id`
  }
}
