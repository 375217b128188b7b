import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { sessionTokens } from '@/db/schema/sessions'
import type { Actor } from '@/lib/people/actor'
import { signOut } from '@/lib/people/sign-in'

/** Revokes whatever tokens the call came with: the sign-in's, the device's hold on its session, or both. */
export async function revokeOwnTokens(options: { actor: Actor; now?: Date }, tx: Tx = db) {
  const now = options.now ?? new Date()
  const { person, device } = options.actor
  if (person) await signOut({ tokenId: person.tokenId, now }, tx)
  if (device) await tx.update(sessionTokens).set({ revokedAt: now }).where(eq(sessionTokens.id, device.tokenId))
}
