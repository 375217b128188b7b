import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { newId } from '@/lib/ids'

/** Writes whatever it is told to, past all foreign keys and triggers. */
export async function past(...statements: SQL[]) {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    for (const statement of statements) await tx.execute(statement)
  })
}

const at = sql`now()`

/** A session of somebody with one row of all that may hang off it, every id of which agrees. */
export async function wholeSession() {
  const names = [
    'person',
    'session',
    'question',
    'reply',
    'order',
    'run',
    'example',
    'token',
    'signIn',
    'chat',
    'incoming',
    'outgoing',
    'rule',
    'topic',
    'entry',
    'join',
  ] as const
  const id = Object.fromEntries(names.map((name) => [name, newId()])) as Record<(typeof names)[number], string>
  const { person, session, question, reply, run } = id
  const mark = session.slice(-12)
  const event = (type: string, data: object) => sql`
    insert into events (session_id, person_id, type, source, data, occurred_at)
    values (${session}, ${person}, ${type}, 'system', ${JSON.stringify(data)}::jsonb, ${at})`
  const eventOf = (of: string) =>
    sql`(select id from events where session_id = ${session} and data ->> 'messageId' = ${of})`
  const message = (of: string, role: string, replyTo: string | null) => sql`
    insert into messages (id, session_id, event_id, role, content, parts, status, reply_to, created_at)
    values (${of}, ${session}, ${eventOf(of)}, ${role}, 'words', '[]', 'complete', ${replyTo}::uuid, ${at})`
  await past(
    sql`insert into people (id, customer_id) values (${person}, ${mark})`,
    sql`insert into topics (id, person_id, name, created_at) values (${id.topic}, ${person}, ${mark}, ${at})`,
    sql`insert into entries (id, person_id, content, words, created_at, updated_at) values (${id.entry}, ${person}, 'w', 1, ${at}, ${at})`,
    sql`insert into sessions (id, person_id, type, status, channel, channels, phone, topic_id, entry_id, data, created_at, updated_at, last_activity_at, expires_at)
      values (${session}, ${person}, 'visit', 'completed', 'kiosk', '{kiosk}', '+919800000000', ${id.topic}, ${id.entry}, '{}', ${at}, ${at}, ${at}, ${at})`,
    event('message', { messageId: question, role: 'user' }),
    event('message', { messageId: reply, role: 'assistant' }),
    event('order', { messageId: id.order }),
    event('pipeline', { runId: run }),
    message(question, 'user', null),
    message(reply, 'assistant', question),
    sql`insert into replies (message_id, session_id, event_id) values (${reply}, ${session}, ${eventOf(reply)})`,
    sql`insert into message_versions (session_id, message_id, version, content, parts, status, replaced_at) values (${session}, ${reply}, 1, 'words', '[]', 'complete', ${at})`,
    sql`insert into tool_calls (session_id, message_id, call_id, version, name, input, result, changes, created_at) values (${session}, ${reply}, 'c', 1, 'n', '{}', '{}', false, ${at})`,
    sql`insert into memories (id, session_id, message_id, kind, subject, detail, created_at) values (${newId()}, ${session}, ${question}, 'wish', 's', '{}', ${at})`,
    sql`insert into orders (id, number, session_id, event_id, lines, currency, total, status, placed_at, updated_at)
      values (${id.order}, ${mark}, ${session}, ${eventOf(id.order)}, '[]', 'INR', 1, 'placed', ${at}, ${at})`,
    sql`insert into pipeline_runs (id, session_id, status, stage, created_at) values (${run}, ${session}, 'completed', 'archiving', ${at})`,
    sql`insert into pipeline_stages (session_id, run_id, stage, status) values (${session}, ${run}, 'training', 'completed')`,
    sql`insert into pipeline_attempts (session_id, run_id, stage, n, started_at) values (${session}, ${run}, 'training', 1, ${at})`,
    sql`insert into training_examples (id, session_id, run_id, ordinal, kind, messages, quality, signals, dedupe_hash, source_event_ids, created_at)
      values (${id.example}, ${session}, ${run}, 0, 'turn', '[]', 0.9, '[]', 'h', jsonb_build_array(${eventOf(question)}), ${at})`,
    sql`insert into user_tokens (id, person_id, token_hash, expires_at) values (${id.signIn}, ${person}, decode(${`aa${mark}`}, 'hex'), ${at})`,
    sql`insert into session_tokens (id, session_id, token_hash, channel, sign_in_id, created_at)
      values (${id.token}, ${session}, decode(${`bb${mark}`}, 'hex'), 'kiosk', ${id.signIn}, ${at})`,
    sql`insert into session_joins (id, session_id, into_session_id, to_person_id, joined_at) values (${id.join}, ${session}, ${session}, ${person}, ${at})`,
    sql`insert into bank_step_ups (session_id, person_id, expires_at) values (${session}, ${person}, ${at})`,
    sql`insert into messenger_chats (id, channel, address, person_id, session_id, hold_id, last_inbound_at, created_at)
      values (${id.chat}, 'whatsapp', ${mark}, ${person}, ${session}, ${id.token}, ${at}, ${at})`,
    sql`insert into incoming_messages (id, chat_id, provider_id, channel, kind, sent_at, session_id, message_id, created_at)
      values (${id.incoming}, ${id.chat}, ${mark}, 'whatsapp', 'text', ${at}, ${session}, ${question}, ${at})`,
    sql`insert into outgoing_messages (id, chat_id, session_id, message_id, piece, created_at, changed_at)
      values (${id.outgoing}, ${id.chat}, ${session}, ${reply}, '{}', ${at}, ${at})`,
    sql`insert into handovers (id, session_id, code_hash, created_at, expires_at) values (${newId()}, ${session}, decode(${`cc${mark}`}, 'hex'), ${at}, ${at})`,
    sql`insert into demo_sessions (session_id) values (${session})`,
    sql`insert into session_tallies (session_id) values (${session})`,
    sql`insert into session_progress (session_id, last_sign_at) values (${session}, ${at})`,
    sql`insert into session_inboxes (key_hash, session_id, created_at) values (decode(${`dd${mark}`}, 'hex'), ${session}, ${at})`,
    sql`insert into error_sightings (fingerprint, session_id, who, count, first_seen_at, last_seen_at) values ('f', ${session}, 'w', 1, ${at}, ${at})`,
    sql`insert into alert_hits (rule_id, minute, session_id, count) values (${id.rule}, ${at}, ${session}, 1)`,
    sql`insert into alerts (id, rule_id, subject, session_id, status, facts, fired_at, last_true_at) values (${newId()}, ${id.rule}, ${mark}, ${session}, 'firing', '{}', ${at}, ${at})`,
  )
  return id
}
