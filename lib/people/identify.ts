import type postgres from 'postgres'
import { sql } from '@/db/client'
import type { Role, Scope } from '@/db/enums'
import { sha256 } from '@/lib/ids'
import type { Actor, DeviceActor, KeyActor, PersonActor } from './actor'
import { signInEnds } from './sign-in-life'
import { tokenPrefix } from './tokens'

// Being seen is written this often and no more.
const staleAfter = '1 minute'

type PersonRow = { id: string; token_id: string; customer_id: string; name: string | null; roles: Role[] }
type Found = PersonRow & { stale: boolean; ms_left: number }

/** A living sign-in: the person, and in how many milliseconds it ends by itself, unless there is a sign of them. */
type Standing = { person: PersonActor; msLeft: number }

async function standingBy(match: postgres.PendingQuery<postgres.Row[]>): Promise<Standing | null> {
  const [row] = await sql<Found[]>`
    select * from (
      select p.id, t.id as token_id, p.customer_id, p.name, p.roles,
        t.seen_at is null or t.seen_at < now() - ${staleAfter}::interval as stale,
        extract(epoch from ${signInEnds()} - now())::float8 * 1000 as ms_left
      from user_tokens t join people p on p.id = t.person_id
      where ${match} and t.revoked_at is null and p.disabled_at is null
    ) found where ms_left > 0`
  if (!row) return null
  if (row.stale) {
    await sql`
      update user_tokens set seen_at = now()
      where id = ${row.token_id} and (seen_at is null or seen_at < now() - ${staleAfter}::interval)`
  }
  const person = { id: row.id, tokenId: row.token_id, customerId: row.customer_id, name: row.name, roles: row.roles }
  return { person, msLeft: row.ms_left }
}

/** How the sign-in of a token row stands, looked up at every request, so that a sign-out counts at once. Looking is a sign of the person. */
export function standingOf(tokenId: string): Promise<Standing | null> {
  return standingBy(sql`t.id = ${tokenId}`)
}

async function deviceByToken(token: string): Promise<DeviceActor | null> {
  const [row] = await sql<{ id: string; session_id: string; alive: boolean; proven: boolean }[]>`
    select t.id, t.session_id, s.expires_at > now() as alive, t.proven
    from session_tokens t join sessions s on s.id = t.session_id left join people p on p.id = s.person_id
    where t.token_hash = ${sha256(token)} and t.revoked_at is null and p.disabled_at is null`
  return row ? { tokenId: row.id, sessionId: row.session_id, alive: row.alive, proven: row.proven } : null
}

async function keyByToken(token: string): Promise<KeyActor | null> {
  const [row] = await sql<{ id: string; name: string; scopes: Scope[]; stale: boolean }[]>`
    select id, name, scopes, last_used_at is null or last_used_at < now() - ${staleAfter}::interval as stale
    from api_keys where token_hash = ${sha256(token)} and revoked_at is null`
  if (!row) return null
  if (row.stale) await sql`update api_keys set last_used_at = now() where id = ${row.id}`
  return { id: row.id, name: row.name, scopes: row.scopes }
}

/**
 * Who stands behind these secrets. What is unknown, expired or revoked stands for nobody, and so does whatever a disabled person holds.
 * @param tokens secrets in any number, told apart by prefix. @param personTokenId the token row that a page's cookie names.
 */
export async function identify(tokens: string[], personTokenId: string | null): Promise<Actor> {
  const find = (prefix: string) => tokens.find((token) => tokenPrefix(token) === prefix)
  const [user, session, key] = [find('tlu_'), find('tls_'), find('tlk_')]
  const byCookie = personTokenId ? standingOf(personTokenId) : null
  const [standing, device, keyActor] = await Promise.all([
    user ? standingBy(sql`t.token_hash = ${sha256(user)}`) : byCookie,
    session ? deviceByToken(session) : null,
    key ? keyByToken(key) : null,
  ])
  return { person: standing?.person ?? null, device, key: keyActor }
}
