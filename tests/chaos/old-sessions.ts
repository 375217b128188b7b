import type postgres from 'postgres'

const day = 86_400_000

/** What becomes of a session once retention has passed over it. */
export type Fate = 'goes' | 'stays'

type Kind = { fate: Fate; days: number; status: string; person: 'nobody' | 'provisional' | 'account' }

/** L9: whole sessions go 90 days after their last activity, but those still in work and those of people with an account. */
const kinds: Kind[] = [
  { fate: 'goes', days: 91, status: 'completed', person: 'nobody' },
  { fate: 'goes', days: 91, status: 'failed', person: 'nobody' },
  { fate: 'goes', days: 91, status: 'completed', person: 'provisional' },
  { fate: 'stays', days: 89, status: 'completed', person: 'nobody' },
  { fate: 'stays', days: 89, status: 'completed', person: 'provisional' },
  { fate: 'stays', days: 91, status: 'completed', person: 'account' },
  { fate: 'stays', days: 91, status: 'active', person: 'nobody' },
]

const eventsEach = 60
const messagesEach = 4

/**
 * Injects `count` old sessions with events, messages, runs, examples, tokens and what the digest keeps of them, a few hundred a transaction.
 * @returns their ids by fate
 */
export async function injectOldSessions(sql: postgres.Sql, count: number): Promise<Record<Fate, string[]>> {
  const ids: Record<Fate, string[]> = { goes: [], stays: [] }
  const share = Math.ceil(count / kinds.length)
  for (const kind of kinds) {
    for (let at = 0; at < share; at += 200) {
      ids[kind.fate].push(...(await injectSlice(sql, kind, Math.min(200, share - at))))
    }
  }
  return ids
}

async function injectSlice(sql: postgres.Sql, kind: Kind, count: number): Promise<string[]> {
  const at = new Date(Date.now() - kind.days * day)
  return sql.begin(async (tx) => {
    const people = await tx<{ id: string }[]>`
      insert into people (id, name, provisional, created_at, updated_at)
      select gen_random_uuid(), 'Somebody', ${kind.person === 'provisional'}, ${at}, ${at}
      from generate_series(1, ${kind.person === 'nobody' ? 0 : count}) returning id`
    const sessions = await tx<{ id: string }[]>`
      insert into sessions (id, person_id, type, status, channel, channels, outside_token, data, created_at, updated_at, last_activity_at,
        expires_at)
      select gen_random_uuid(), (${people.map((one) => one.id)}::uuid[])[n], 'workshop', ${kind.status}, 'workshop', '{workshop}',
        'ws_old_' || gen_random_uuid(), '{}', ${at}, ${at}, ${at}, now() + interval '1 day'
      from generate_series(1, ${count}) n returning id`
    const ids = sessions.map((one) => one.id)
    await hangOnto(tx, ids, at)
    return ids
  })
}

/** A row or more in every table that hangs off a session. */
async function hangOnto(tx: postgres.TransactionSql, ids: string[], at: Date) {
  await tx`
    insert into events (session_id, type, source, data, student_email, occurred_at, created_at)
    select id, case when n % 10 = 0 then 'error' else 'action' end, 'log', jsonb_build_object('n', n, 'words', repeat('x', 200)),
      'old@example.com', ${at}, ${at}
    from unnest(${ids}::uuid[]) as id, generate_series(1, ${eventsEach}) n`
  await tx`
    insert into messages (id, session_id, event_id, role, content, parts, status, created_at)
    select gen_random_uuid(), session_id, id, 'user', 'old words', '[]', 'complete', ${at}
    from (select *, row_number() over (partition by session_id order by id) as n from events where session_id = any(${ids}::uuid[])) e
    where n <= ${messagesEach}`
  await tx`
    insert into session_progress (session_id, step, last_sign_at) select id, 3, ${at} from unnest(${ids}::uuid[]) as id`
  await tx`
    insert into session_inboxes (key_hash, session_id, created_at)
    select sha256(id::text::bytea), id, ${at} from unnest(${ids}::uuid[]) as id`
  await tx`
    insert into error_sightings (fingerprint, session_id, who, count, first_seen_at, last_seen_at)
    select 'old', id, id::text, 6, ${at}, ${at} from unnest(${ids}::uuid[]) as id`
  await tx`
    insert into session_tokens (id, session_id, token_hash, channel, created_at)
    select gen_random_uuid(), id, sha256(('t' || id)::bytea), 'workshop', ${at} from unnest(${ids}::uuid[]) as id`
}

/** The tables of the product that have a column naming a session, read from the database itself. */
async function tablesOfSessions(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'session_id' order by 1`
  return rows.map((row) => row.name)
}

/** How many rows these sessions have, by table, their own and their people's included. */
export async function rowsOf(sql: postgres.Sql, ids: string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await tablesOfSessions(sql)) {
    const [row] = await sql<{ rows: number }[]>`
      select count(*)::int as rows from ${sql(table)} where session_id = any(${ids}::uuid[])`
    counts[table] = row?.rows ?? 0
  }
  const [row] = await sql<{ sessions: number; people: number }[]>`
    select count(*)::int as sessions, count(person_id)::int as people from sessions where id = any(${ids}::uuid[])`
  return { ...counts, sessions: row?.sessions ?? 0, people: row?.people ?? 0 }
}
