import { db, sql, type Tx } from '@/db/client'
import type { Channel } from '@/db/enums'
import { AppError } from '@/lib/errors'
import { type Actor, demand, type PersonActor } from './actor'
import { revokeAccess } from './revoke-access'
import type { DeviceView } from './schema'
import { signInEnds } from './sign-in-life'

type Row = {
  id: string
  kind: DeviceView['kind']
  device: string | null
  channel: Channel | null
  session_id: string | null
  created_at: string
  last_seen_at: string | null
  current: boolean
}

const most = 200

function demandPerson(actor: Actor): PersonActor {
  demand(actor, actor.person !== null)
  if (!actor.person) throw new AppError('not_signed_in')
  return actor.person
}

const ownTokens = ({ person, device }: Actor) =>
  [person?.tokenId, device?.tokenId].filter((id): id is string => id !== undefined)

/**
 * Where somebody is signed in and which other devices hold their running sessions, the caller's own first, then the newest; 200 at most.
 * @throws AppError `not_signed_in`, `forbidden` for callers who are no person.
 */
export async function listDevices(options: { actor: Actor }): Promise<DeviceView[]> {
  const { id } = demandPerson(options.actor)
  const own = ownTokens(options.actor)
  const rows = await sql<Row[]>`
    select t.id, 'sign_in' as kind, t.device, null as channel, null::uuid as session_id, t.created_at,
      t.seen_at as last_seen_at, t.id = any(${own}::uuid[]) as current
    from user_tokens t join people p on p.id = t.person_id
    where p.id = ${id} and t.revoked_at is null and ${signInEnds()} > now()
    union all
    select t.id, 'session', t.device, t.channel, t.session_id, t.created_at, null, t.id = any(${own}::uuid[])
    from session_tokens t join sessions s on s.id = t.session_id
    where s.person_id = ${id} and t.revoked_at is null and s.status = 'active' and s.expires_at > now()
      and not exists (select 1 from user_tokens own where own.id = t.sign_in_id and own.revoked_at is null)
    order by current desc, created_at desc, id limit ${most}`
  return rows.map(({ created_at, last_seen_at, ...row }) => ({
    ...row,
    created_at: new Date(created_at).toISOString(),
    last_seen_at: last_seen_at && new Date(last_seen_at).toISOString(),
  }))
}

/**
 * Signs one of the caller's own devices out; with a sign-in goes the hold of its browser on a session.
 * @returns what it was, and whether it is the one the call came from.
 * @throws AppError `not_found` for what is not theirs, `not_signed_in`, `forbidden`.
 */
export async function signOutDevice(options: { actor: Actor; id: string }) {
  const { id: personId } = demandPerson(options.actor)
  const { id } = options
  const current = ownTokens(options.actor).includes(id)
  const signIns = await sql`
    with ended as (
      update user_tokens set revoked_at = now() where id = ${id} and person_id = ${personId} and revoked_at is null returning id
    ), let_go as (
      update session_tokens set revoked_at = now() where sign_in_id in (select id from ended) and revoked_at is null
    ) select id from ended`
  if (signIns.count > 0) return { kind: 'sign_in' as const, current }
  const held = await sql`
    update session_tokens t set revoked_at = now() from sessions s
    where t.id = ${id} and t.revoked_at is null and s.id = t.session_id and s.person_id = ${personId}`
  if (held.count > 0) return { kind: 'session' as const, current }
  throw new AppError('not_found')
}

/** Signs out everything of the caller's but what they call with. @throws AppError `not_signed_in`, `forbidden`. */
export async function signOutOthers(options: { actor: Actor; now?: Date }, tx: Tx = db) {
  const { id: personId } = demandPerson(options.actor)
  const now = options.now ?? new Date()
  await tx.transaction((inner) => revokeAccess({ personId, now, keep: ownTokens(options.actor) }, inner))
}
