import { sql } from '@/db/client'
import { staffRoles } from './actor'

// A member of staff is signed out after an hour without a sign of them, and a day after the sign-in whatever the row says.
const staffIdle = '1 hour'
const staffStay = '24 hours'

/** In SQL: when the sign-in `t` of the person `p` ends by itself unless there is a sign of them. By their roles of now, not of then. */
export function signInEnds() {
  return sql`
    case when p.roles && ${staffRoles}::text[] then least(
      t.expires_at, t.created_at + ${staffStay}::interval, coalesce(t.seen_at, t.created_at) + ${staffIdle}::interval
    ) else t.expires_at end`
}
