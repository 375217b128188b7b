import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessionTokens } from '@/db/schema/sessions'
import type { Actor } from '@/lib/people/actor'
import { findPerson } from '@/lib/people/find-or-make'
import { signOut } from '@/lib/people/sign-in'
import { giveToken, revokeToken } from './devices'
import { lockSession } from './find'
import { joinSession, lockJoinable } from './join'

/**
 * What becomes of a browser's hold on a session when somebody signs in on it: a guest's or provisional session joins them, under a new secret;
 * another person's is let go. A sign-in that the browser had before ends.
 * @param options.actor who the browser was before the sign-in.
 * @returns the new secret, `let_go` when the old one opens nothing any more, or null when it stays as it is.
 */
export async function joinAtSignIn(options: {
  actor: Actor
  personId: string
  /** The new sign-in, with which the hold goes when that is signed out. */
  signInId: string
  device: string | null
  now?: Date
}): Promise<{ sessionToken: string } | 'let_go' | null> {
  const { actor, personId, signInId } = options
  const now = options.now ?? new Date()
  return db.transaction(async (tx) => {
    if (actor.person) await signOut({ tokenId: actor.person.tokenId, now }, tx)
    const person = await findPerson(personId, tx)
    if (!actor.device || !person) return null
    const held = await lockJoinable(actor.device, now, tx)
    if (held) {
      const joined = await joinSession({ session: held, person, now }, tx)
      const sessionToken = await giveToken(
        joined.id,
        { channel: held.channel, device: options.device, signInId, proven: true },
        now,
        tx,
      )
      return { sessionToken }
    }
    const session = await lockSession(actor.device.sessionId, tx)
    if (session?.personId === person.id) {
      await tx.update(sessionTokens).set({ signInId, proven: true }).where(eq(sessionTokens.id, actor.device.tokenId))
      return null
    }
    await revokeToken(actor.device.tokenId, now, tx)
    return 'let_go'
  })
}
