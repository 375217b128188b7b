import { sql } from '@/db/client'

/**
 * Fills the log with workshop sessions by SQL alone: `per` events in each, a second apart, one in twenty an error. Ends with fresh
 * statistics, as autovacuum would leave them.
 */
export async function seedLog(options: { sessions: number; per: number; name?: string }) {
  const { sessions, per, name = 'ws_seed' } = options
  await sql`alter table events disable trigger user`
  await sql`
    insert into sessions (id, type, channel, channels, outside_token, status, data, created_at, updated_at, last_activity_at, expires_at)
    select gen_random_uuid(), 'workshop', 'workshop', '{workshop}', ${name}::text || '_' || n, 'active', '{}',
      now() - n * interval '1 minute', now(), now() - n * interval '20 seconds', now() + interval '7 days'
    from generate_series(1, ${sessions}::int) n`
  for (let at = 0; at < per; at += 100) {
    await sql`
      insert into events (session_id, type, source, data, fingerprint, student_email, client_event_id, occurred_at, created_at)
      select s.id, (array['action', 'navigation', 'api_call', 'state_change', 'action'])[1 + k % 5], 'log',
        jsonb_build_object('actionName', 'phone_number_selected', 'n', k, 'currentStep', k % 7, 'stepName', 'Provision services',
          'userAgent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36'),
        null, 'student-' || right(s.outside_token, 6) || '@example.com', 't.' || k, s.created_at + k * interval '1 second', now()
      from sessions s cross join generate_series(${at}::int, ${Math.min(per, at + 100) - 1}::int) k
      where s.outside_token like ${`${name}_%`}`
  }
  await sql`
    update events set type = 'error', fingerprint = 'fp' || (id % 40) where client_event_id like 't.%' and id % 20 = 0`
  await sql`alter table events enable trigger user`
  await sql`select tally_anew(array(select id from sessions where outside_token like ${`${name}_%`}))`
  await sql`analyze`
}
