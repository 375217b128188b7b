import { sql } from '@/db/client'
import { env } from '@/lib/env'

/** Long past any time at which a provider delivers once more. */
const keptDays = 30

/**
 * Forgets codes whose time is over, and what hangs off no session: notices and what was no message. Chats of nobody go when nothing has come from
 * them for RETENTION_DAYS; all others with their person.
 */
export async function forgetDeliveries(now = new Date()) {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
  await sql`delete from phone_codes where expires_at < ${now.toISOString()}`
  await sql`delete from outgoing_messages where session_id is null and created_at < ${daysAgo(keptDays)}`
  await sql`
    delete from incoming_messages
    where session_id is null and handled_at is not null and created_at < ${daysAgo(keptDays)}`
  await sql`delete from messenger_chats where person_id is null and last_inbound_at < ${daysAgo(env().RETENTION_DAYS)}`
}
