import { AppError } from '@/lib/errors'
import { canAdminister } from './access'
import { type Actor, demand, isNobody } from './actor'
import { createKey, listKeys, revokeKey } from './api-keys'
import { noteAudit } from './audit'
import type { KeyView, NewKey } from './schema'

type KeyRow = Awaited<ReturnType<typeof listKeys>>[number]

function viewKey(key: KeyRow): KeyView {
  const { id, name, scopes, createdAt, lastUsedAt, revokedAt } = key
  return {
    id,
    name,
    scopes,
    created_at: createdAt.toISOString(),
    last_used_at: lastUsedAt?.toISOString() ?? null,
    revoked_at: revokedAt?.toISOString() ?? null,
  }
}

/** Every API key ever made, the newest first; for admins. @throws AppError `not_signed_in`, `forbidden`. */
export async function readKeys(options: { actor: Actor }) {
  demand(options.actor, canAdminister(options.actor))
  return { items: (await listKeys()).map(viewKey).toReversed(), nextCursor: null }
}

/** The key that the caller itself brought, so that a program can tell whether it is set up right. @throws AppError `not_signed_in`, `forbidden`. */
export async function readOwnKey({ actor }: { actor: Actor }) {
  if (!actor.key) throw new AppError(isNobody(actor) ? 'not_signed_in' : 'forbidden')
  const { name, scopes } = actor.key
  return { name, scopes }
}

/** Makes a key and tells its secret, this once. @throws AppError `not_signed_in`, `forbidden`. */
export async function makeKey(options: { actor: Actor; now?: Date } & NewKey) {
  const { actor, name, scopes, now = new Date() } = options
  demand(actor, canAdminister(actor))
  const { id, token } = await createKey({ name, scopes: [...new Set(scopes)], now })
  await noteAudit({ actor, action: 'key_made', detail: { key: id }, now })
  const created_at = now.toISOString()
  return { id, name, scopes: [...new Set(scopes)], created_at, last_used_at: null, revoked_at: null, secret: token }
}

/** Ends a key at once, on every copy. Again it changes nothing. @throws AppError `not_signed_in`, `forbidden`, `not_found`. */
export async function endKey(options: { actor: Actor; id: string; now?: Date }) {
  const { actor, id, now = new Date() } = options
  demand(actor, canAdminister(actor))
  if (!(await revokeKey({ id, now }))) throw new AppError('not_found')
  await noteAudit({ actor, action: 'key_revoked', detail: { key: id }, now })
}
