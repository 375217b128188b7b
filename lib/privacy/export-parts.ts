import { sql } from '@/db/client'
import type { SessionType } from '@/db/enums'

type Row = Record<string, unknown>

/** The parts of an export that hang off the person. Each holds what is theirs or speaks of them, oldest first; secrets and their hashes never. */
export const ofPerson = {
  identities: (personId: string) => sql<Row[]>`
    select id, kind, value, sign_in, proven_at, created_at from identities where person_id = ${personId} order by id`,
  messengers: (personId: string) => sql<Row[]>`
    select id, channel, address, locale, last_inbound_at, created_at from messenger_chats where person_id = ${personId} order by id`,
  signIns: (personId: string) => sql<Row[]>`
    select id, device, created_at, seen_at as last_seen_at, expires_at, revoked_at from user_tokens
    where person_id = ${personId} order by id`,
  passwords: (personId: string) => sql<Row[]>`select changed_at from passwords where person_id = ${personId}`,
  erasures: (personId: string) => sql<Row[]>`
    select id, asked_at, finished_at, erased from erasures where person_id = ${personId} order by id`,
  audit: (personId: string, after: number, limit: number) => sql<(Row & { id: number })[]>`
    select id, at, action, actor_id, key_id, session_id, detail, times from audit
    where (person_id = ${personId} or session_id in (select id from sessions where person_id = ${personId}))
      and id > ${after} order by id limit ${limit}`,
  topics: (personId: string, after: string, limit: number) => sql<(Row & { id: string })[]>`
    select id, name, created_at from topics where person_id = ${personId} and id > ${after} order by id limit ${limit}`,
  entries: (personId: string, after: string, limit: number) => sql<(Row & { id: string })[]>`
    select id, client_entry_id, title, content, topic_id, theme, language, language_chosen, mood, words, version, created_at, updated_at,
      deleted_at, analysis_status, chunks, sentiment, emotion, emotions, telling
    from entries where person_id = ${personId} and id > ${after} order by id limit ${limit}`,
  /** That something was written, and how much: all of it that is not for its writer alone. */
  writing: (personId: string, after: string, limit: number) => sql<(Row & { id: string })[]>`
    select id, words, version, created_at, updated_at, deleted_at
    from entries where person_id = ${personId} and id > ${after} order by id limit ${limit}`,
  bankAccounts: (personId: string) => sql<Row[]>`
    select a.id, a.kind, a.number, a.currency, a.overdraft, a.opened_at, c.daily_limit,
      (select coalesce(sum(p.amount), 0)::float8 from bank_postings p where p.account_id = a.id) as balance
    from bank_accounts a join bank_customers c on c.person_id = a.person_id where a.person_id = ${personId} order by a.id`,
  bankCards: (personId: string) => sql<Row[]>`
    select id, account_id, last_four, status, changed_at from bank_cards where person_id = ${personId} order by id`,
  bankPayees: (personId: string) => sql<Row[]>`
    select id, name, kind, number from bank_payees where person_id = ${personId} order by id`,
  bankTransfers: (personId: string, after: string, limit: number) => sql<(Row & { id: string })[]>`
    select id, reference, from_account_id, to_account_id, payee_id, amount, status, entry_id, proposed_at, done_at
    from bank_transfers where person_id = ${personId} and id > ${after} order by id limit ${limit}`,
  bankEntries: (personId: string, after: string, limit: number) => sql<(Row & { id: string })[]>`
    select e.id, e.kind, e.counterparty, e.descriptor, e.note, e.booked_at,
      (select jsonb_agg(jsonb_build_object('account', a.kind, 'amount', p.amount) order by a.kind)
        from bank_postings p join bank_accounts a on a.id = p.account_id where p.entry_id = e.id) as postings
    from bank_entries e where e.person_id = ${personId} and e.id > ${after} order by e.id limit ${limit}`,
  /** Their sessions, and those that joined theirs at a sign-in. */
  sessions: (personId: string, after: string, limit: number) => sql<SessionPart[]>`
    select id, type, theme, status, channel, channels, phone, telegram_chat_id, outside_token, locale, title, goal, topic_id, entry_id,
      training_consent, data, metadata, created_at, updated_at, last_activity_at, expires_at, ended_at, end_reason, person_read_at, staff_read_at
    from sessions where id > ${after} and (person_id = ${personId} or id in (
      select session_id from session_joins where to_person_id = ${personId} and undone_at is null))
    order by id limit ${limit}`,
}

export type SessionPart = Row & { id: string; type: SessionType; data: Row }

/** The parts that hang off one session. */
export const ofSession = {
  devices: (sessionId: string) => sql<Row[]>`
    select id, channel, device, created_at, revoked_at from session_tokens where session_id = ${sessionId} order by id`,
  joins: (sessionId: string) => sql<Row[]>`
    select id, session_id, into_session_id, joined_at, undone_at from session_joins
    where session_id = ${sessionId} or into_session_id = ${sessionId} order by id`,
  runs: (sessionId: string) => sql<Row[]>`
    select id, status, stage, created_at, started_at, ended_at from pipeline_runs where session_id = ${sessionId} order by id`,
  messages: (sessionId: string, after: number, limit: number) => sql<(Row & { event_id: number })[]>`
    select id, event_id, role, content, parts, agent, status, language, emotion, sentiment, telling, feedback, feedback_text, feedback_at, reply_to,
      version, created_at, finished_at from messages
    where session_id = ${sessionId} and event_id > ${after} order by event_id limit ${limit}`,
  deliveries: (sessionId: string) => sql<Row[]>`
    select id, chat_id, message_id, part, status, reason, created_at, changed_at from outgoing_messages
    where session_id = ${sessionId} order by place`,
  earlierReplies: (sessionId: string) => sql<Row[]>`
    select v.message_id, v.version, v.content, v.parts, v.agent, v.status, v.feedback, v.finished_at, v.replaced_at
    from message_versions v join messages m on m.id = v.message_id where m.session_id = ${sessionId} order by v.message_id, v.version`,
  memories: (sessionId: string) => sql<Row[]>`
    select f.id, f.message_id, f.kind, f.subject, f.detail, f.created_at
    from memories f join messages m on m.id = f.message_id where m.session_id = ${sessionId} order by f.id`,
  orders: (sessionId: string) => sql<Row[]>`
    select id, number, lines, currency, total, status, placed_at, updated_at from orders where session_id = ${sessionId} order by id`,
  events: (sessionId: string, after: number, limit: number) => sql<(Row & { id: number })[]>`
    select id, type, source, data, fingerprint, student_email, student_name, client_event_id, occurred_at, created_at from events
    where session_id = ${sessionId} and id > ${after} order by id limit ${limit}`,
  examples: (sessionId: string, after: number, limit: number) => sql<(Row & { ordinal: number })[]>`
    select id, ordinal, kind, messages, tools, quality, review, created_at from training_examples e
    where session_id = ${sessionId} and ordinal > ${after}
      and exists (select from pipeline_runs r where r.id = e.run_id and r.published = e.attempt) order by ordinal limit ${limit}`,
}
