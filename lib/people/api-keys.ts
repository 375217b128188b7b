import { asc, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { Scope } from '@/db/enums'
import { apiKeys } from '@/db/schema/people'
import { newId } from '@/lib/ids'
import { newToken } from './tokens'

/** Makes an API key; the secret is given back this once and stored as SHA-256 only. */
export async function createKey(options: { name: string; scopes: Scope[]; now?: Date }, tx: Tx = db) {
  const now = options.now ?? new Date()
  const { token, hash } = newToken('tlk_')
  const id = newId(now.getTime())
  await tx.insert(apiKeys).values({ id, name: options.name, scopes: options.scopes, tokenHash: hash, createdAt: now })
  return { id, token }
}

export async function listKeys(tx: Tx = db) {
  return tx
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      scopes: apiKeys.scopes,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .orderBy(asc(apiKeys.createdAt))
}

/** Ends a key; one that has ended keeps its time. @returns whether there was such a key. */
export async function revokeKey(options: { id: string; now?: Date }, tx: Tx = db): Promise<boolean> {
  const now = options.now ?? new Date()
  const gone = await tx
    .update(apiKeys)
    .set({ revokedAt: sql`coalesce(revoked_at, ${now.toISOString()}::timestamptz)` })
    .where(eq(apiKeys.id, options.id))
    .returning({ id: apiKeys.id })
  return gone.length > 0
}
