import { sql } from '@/db/client'
import type { Actor } from '@/lib/people/actor'

/** Whose conversations are followed: a person's, a device's, or both. */
export type Who = Pick<Actor, 'person' | 'device'>

/** The sessions that are theirs at this moment: the person's own, and the one that the device still holds. */
export async function ownSessions({ person, device }: Who): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    select id from sessions where person_id = ${person?.id ?? null}::uuid
    union
    select s.id from session_tokens t join sessions s on s.id = t.session_id left join people p on p.id = s.person_id
    where t.id = ${device?.tokenId ?? null}::uuid and t.revoked_at is null and s.expires_at > now() and p.disabled_at is null`
  return new Set(rows.map(({ id }) => id))
}

/** Those of these sessions in which a reply is being made. */
export async function sessionsWithReplies(sessions: Iterable<string>): Promise<string[]> {
  const rows = await sql<{ session_id: string }[]>`
    select distinct session_id from replies where session_id = any(${[...sessions]}::uuid[])`
  return rows.map(({ session_id }) => session_id)
}
