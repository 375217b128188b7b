import type { Sql } from '@/db/client'

const sessionsAtOnce = 2000

type Amount = { sessions: number; eventsEach: number; now: Date }

/**
 * Fills an empty database with sessions as a busy quarter leaves them: most are done, one in fifty is running, a few ask for help;
 * one event in thirty is an error. Session n has the token `ws_` and n in eight digits, the e-mail `student<n>@example.com` and every
 * fifth of the people `Person <n>`.
 */
export async function fillWithSessions(sql: Sql, { sessions, eventsEach, now }: Amount) {
  const at = now.toISOString()
  await sql`
    insert into people (id, customer_id, name, roles, created_at, updated_at)
    select gen_random_uuid(), 'C9' || n, 'Person ' || n, '{student}', ${at}, ${at}
    from generate_series(1, ${Math.ceil(sessions / 5)}::int) n`
  await sql`create temporary table numbered_people on commit preserve rows as select id, row_number() over () as k from people`
  await sql`
    insert into sessions (id, person_id, type, status, channel, channels, phone, outside_token, data, created_at, updated_at,
      last_activity_at, expires_at, ended_at, needs_help_at)
    select gen_random_uuid(), p.id, case when n % 4 = 0 then 'visit' else 'workshop' end, s.status, s.channel,
      case when n % 7 = 0 then array['kiosk', s.channel] else array[s.channel] end,
      case when n % 4 = 0 then '+9198' || lpad(n::text, 8, '0') end, case when n % 4 > 0 then 'ws_' || lpad(n::text, 8, '0') end,
      '{"cart":[],"recent":[],"last_action":null,"chat_context":[],"conversation_summary":"","last_recommended_skus":[]}',
      s.seen - interval '40 minutes', s.seen, s.seen, s.seen + interval '7 days',
      case when s.status <> 'active' then s.seen end, case when s.status = 'active' and n % 1000 = 50 then s.seen end
    from generate_series(1, ${sessions}::int) n
    left join numbered_people p on n % 5 = 0 and p.k = n / 5
    cross join lateral (select
      case when n % 50 = 0 then 'active' when n % 97 = 0 then 'failed' when n % 211 = 0 then 'processing' else 'completed' end as status,
      case when n % 500 = 1 then 'telegram' when n % 4 = 0 then (array['kiosk', 'website', 'whatsapp'])[1 + n % 3] else 'workshop' end as channel,
      ${at}::timestamptz - case when n % 50 = 0 then interval '1 second' * (n % 600) else interval '90 days' * (n::float / ${sessions}) end as seen
    ) s`
  await sql`create temporary table numbered on commit preserve rows as
    select id, last_activity_at as seen, row_number() over (order by outside_token, id)::int as n from sessions`
  for (let from = 1; from <= sessions; from += sessionsAtOnce) await fillWithEvents(sql, { from, eventsEach })
  await sql`
    insert into session_progress (session_id, steps, step, step_name, step_since, reached, errors_since_step, last_sign_at)
    select id, '["Connect accounts","Meet the agent","Choose use case","Provision services","Build the flow","Test call","Wrap up"]',
      n % 7, 'Step ' || n % 7, seen - interval '9 minutes', n % 7, 1, seen from numbered`
  await sql`vacuum analyze`
}

/** Rows as the browser's own would be; counted once at the end, as the triggers would for each of many statements. */
async function fillWithEvents(sql: Sql, { from, eventsEach }: { from: number; eventsEach: number }) {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`
      insert into events (session_id, type, source, data, student_email, student_name, occurred_at, created_at)
      select id, kind.type, case when kind.type = 'channel' then 'system' else 'log' end,
        case when kind.type = 'channel' then '{"from":null,"to":"workshop"}'::jsonb
          else jsonb_build_object('currentStep', e % 7, 'stepName', 'Provision services', 'actionName', 'press ' || e, 'demoMode', false,
            'userAgent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', 'timestamp', seen::text) end,
        case when kind.type <> 'channel' then 'student' || n || '@example.com' end, case when kind.type <> 'channel' then 'Student ' || n end,
        seen - interval '40 minutes' * (1 - e::float / ${eventsEach}), seen - interval '40 minutes' * (1 - e::float / ${eventsEach})
      from numbered cross join generate_series(1, ${eventsEach}::int) e
      cross join lateral (select case when e = 1 then 'channel' when e % 30 = 0 then 'error' when e % 9 = 0 then 'navigation'
        when e % 5 = 0 then 'api_call' else 'action' end as type) kind
      where n between ${from}::int and ${from + sessionsAtOnce - 1}::int`
    await tx`select tally_anew(array(select id from numbered where n between ${from}::int and ${from + sessionsAtOnce - 1}::int))`
  })
}
