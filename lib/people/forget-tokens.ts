import { sql } from '@/db/client'

/** Forgets sign-ins and links for new passwords a month after they have opened anything. */
export async function forgetTokens() {
  await sql`delete from user_tokens where least(revoked_at, expires_at) < now() - interval '30 days'`
  await sql`delete from password_resets where expires_at < now() - interval '30 days'`
}
