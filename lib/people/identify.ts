import { sql } from '@/db/client'
import type { Role, Scope } from '@/db/enums'
import { sha256 } from '@/lib/ids'
import type { Actor, DeviceActor, KeyActor, PersonActor } from './actor'
import { tokenPrefix } from './tokens'

type PersonRow = { id: string; token_id: string; customer_id: string; name: string | null; roles: Role[] }

function personActor(row: PersonRow | undefined): PersonActor | null {
  if (!row) return null
  return { id: row.id, tokenId: row.token_id, customerId: row.customer_id, name: row.name, roles: row.roles }
}

async function personByToken(token: string): Promise<PersonActor | null> {
  const [row] = await sql<PersonRow[]>`
    select p.id, t.id as token_id, p.customer_id, p.name, p.roles
    from user_tokens t join people p on p.id = t.person_id
    where t.token_hash = ${sha256(token)} and t.revoked_at is null and t.expires_at > now() and p.disabled_at is null`
  return personActor(row)
}

/** The person of a token row, looked up at every request, so that a sign-out counts at once. */
export async function personByTokenId(tokenId: string): Promise<PersonActor | null> {
  const [row] = await sql<PersonRow[]>`
    select p.id, t.id as token_id, p.customer_id, p.name, p.roles
    from user_tokens t join people p on p.id = t.person_id
    where t.id = ${tokenId} and t.revoked_at is null and t.expires_at > now() and p.disabled_at is null`
  return personActor(row)
}

async function deviceByToken(token: string): Promise<DeviceActor | null> {
  const [row] = await sql<{ id: string; session_id: string; alive: boolean }[]>`
    select t.id, t.session_id, s.expires_at > now() as alive
    from session_tokens t join sessions s on s.id = t.session_id
    where t.token_hash = ${sha256(token)} and t.revoked_at is null`
  return row ? { tokenId: row.id, sessionId: row.session_id, alive: row.alive } : null
}

async function keyByToken(token: string): Promise<KeyActor | null> {
  const [row] = await sql<{ id: string; name: string; scopes: Scope[]; stale: boolean }[]>`
    select id, name, scopes, last_used_at is null or last_used_at < now() - interval '1 minute' as stale
    from api_keys where token_hash = ${sha256(token)} and revoked_at is null`
  if (!row) return null
  if (row.stale) await sql`update api_keys set last_used_at = now() where id = ${row.id}`
  return { id: row.id, name: row.name, scopes: row.scopes }
}

/**
 * Who stands behind these secrets. What is unknown, expired or revoked stands for nobody.
 * @param tokens secrets in any number, told apart by prefix. @param personTokenId the token row that a page's cookie names.
 */
export async function identify(tokens: string[], personTokenId: string | null): Promise<Actor> {
  const find = (prefix: string) => tokens.find((token) => tokenPrefix(token) === prefix)
  const [user, session, key] = [find('tlu_'), find('tls_'), find('tlk_')]
  const byCookie = personTokenId ? personByTokenId(personTokenId) : null
  const [person, device, keyActor] = await Promise.all([
    user ? personByToken(user) : byCookie,
    session ? deviceByToken(session) : null,
    key ? keyByToken(key) : null,
  ])
  return { person, device, key: keyActor }
}
