import { db, type Tx } from '@/db/client'
import type { Actor } from '@/lib/people/actor'
import { signOut } from '@/lib/people/sign-in'
import { revokeToken } from './devices'

/** Revokes whatever tokens the call came with: the sign-in's, the device's hold on its session, or both. */
export async function revokeOwnTokens(options: { actor: Actor; now?: Date }, tx: Tx = db) {
  const now = options.now ?? new Date()
  const { person, device } = options.actor
  if (person) await signOut({ tokenId: person.tokenId, now }, tx)
  if (device) await revokeToken(device.tokenId, now, tx)
}
