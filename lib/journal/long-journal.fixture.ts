import type { Sql } from '@/db/client'

type Amount = { personId: string; days: number; talks: number; now: Date }

/** What a text of 2,000 characters is about, in random words, so that the database cannot fold it up. */
const content = (sql: Sql) =>
  sql`(select string_agg(substr(md5(random()::text || k), 1, 7), ' ') from generate_series(1, 250) k)`

/**
 * Somebody who wrote an entry a day of some 2,000 characters, about ten topics in turn, and talked every third day: four turns a talk, in a
 * fifth of them with a shop. Everything is read.
 */
export async function fillJournal(sql: Sql, { personId, days, talks, now }: Amount) {
  const at = now.toISOString()
  const emotion = sql`jsonb_build_object('label', (array['joy', 'sadness', 'neutral', 'fear'])[1 + n % 4], 'confidence', random() * 0.7)`
  const telling = sql`(select jsonb_agg(jsonb_build_object('word', 'word' || (n * 7 + k) % 400, 'worth', round((random() * 5 - 2.5)::numeric, 2)))
    from generate_series(1, 6) k)`
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`
      insert into topics (id, person_id, name, created_at)
      select gen_random_uuid(), ${personId}, 'Topic ' || n, ${at} from generate_series(1, 10) n`
    await tx`create temporary table of_journal on commit drop as
      select id, row_number() over (order by name)::int - 1 as k from topics where person_id = ${personId}`
    await tx`
      insert into entries (id, person_id, content, topic_id, language, mood, words, created_at, updated_at, analysis_status, chunks, sentiment, emotion, telling)
      select gen_random_uuid(), ${personId}, ${content(sql)}, o.id, 'en', case when n % 2 = 0 then (array['heavy', 'low', 'even', 'lighter', 'bright'])[1 + floor(random() * 5)::int] end,
        250, t, t, 'completed', 3, random() * 2 - 1, ${emotion}, ${telling}
      from generate_series(0, ${days - 1}::int) n join of_journal o on o.k = n % 10
      cross join lateral (select ${at}::timestamptz - interval '1 day' * n - interval '1 hour' * (n % 12) as t) day`
    await tx`create temporary table talks on commit drop as
      select gen_random_uuid() as id, n, ${at}::timestamptz - interval '1 day' * (n::float / ${talks} * ${days}) as t from generate_series(0, ${talks - 1}::int) n`
    await tx`
      insert into sessions (id, person_id, type, status, channel, channels, data, topic_id, created_at, updated_at, last_activity_at, expires_at)
      select talks.id, ${personId}, case when n % 5 = 0 then 'workshop' else 'inner_voice' end, 'ended', 'website', '{website}', '{}', o.id, t, t,
        t + interval '10 minutes', t + interval '7 days'
      from talks join of_journal o on o.k = n % 10`
    const [last] = await tx<{ id: number }[]>`select coalesce(max(id), 0) as id from events`
    await tx`
      insert into events (session_id, person_id, type, source, data, occurred_at, created_at)
      select talks.id, ${personId}, 'message', 'system', '{}', t + interval '1 minute' * m, t + interval '1 minute' * m
      from talks cross join generate_series(1, 16) m`
    await tx`
      insert into messages (id, session_id, event_id, role, content, parts, status, sentiment, emotion, telling, created_at)
      select gen_random_uuid(), e.session_id, e.id, case when n % 2 = 0 then 'user' else 'assistant' end, repeat('Something said. ', 10), '[]', 'complete',
        random() * 2 - 1, ${emotion}, ${telling}, e.created_at
      from (select *, row_number() over (order by id)::int as n from events where id > ${last?.id ?? 0} and person_id = ${personId}) e`
  })
  await sql`analyze`
}
