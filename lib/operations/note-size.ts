import { sql } from '@/db/client'

/** Writes down how large the database is today; days older than a year are let go of. */
export async function noteDatabaseSize(now = new Date()) {
  const at = now.toISOString()
  await sql`
    insert into database_days (day, bytes) values (${at}::timestamptz::date, pg_database_size(current_database()))
    on conflict (day) do update set bytes = excluded.bytes`
  await sql`delete from database_days where day < ${at}::timestamptz::date - 400`
}
