import { eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { passwords } from '@/db/schema/people'
import { AppError } from '@/lib/errors'
import { type Actor, demand } from './actor'
import { hashPassword } from './password'
import { resetByLink } from './password-reset'
import type { PasswordChange } from './schema'
import { setPassword } from './set-password'
import { checkPassword } from './sign-in'

type Options = PasswordChange & { actor: Actor; address: string; now?: Date }

/**
 * Changes a password: one's own by the one in force, or by a link that an admin made. Everybody who came in by the old one is out; whoever
 * changes their own stays.
 * @throws AppError `missing_choice`, `not_signed_in`, `forbidden`, `wrong_credentials` (throttled as a sign-in), `reset_not_found`,
 * `too_many`, `busy`.
 */
export async function changePassword(options: Options, tx: Tx = db): Promise<void> {
  const { actor, address, current_password, reset_token, new_password, now = new Date() } = options
  if ((current_password === undefined) === (reset_token === undefined)) {
    throw new AppError('missing_choice', 'Give either current_password or reset_token.')
  }
  if (reset_token !== undefined) return resetByLink({ token: reset_token, password: new_password, address, now }, tx)
  demand(actor, actor.person !== null)
  if (!actor.person) return
  const { id: personId, tokenId } = actor.person
  const [stored] = await tx.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.personId, personId))
  // Whoever has none yet is known by being signed in.
  const password = current_password ?? ''
  if (stored) await checkPassword({ account: `person:${personId}`, address, personId, password }, tx)
  const hash = await hashPassword(new_password)
  const keep = [tokenId, ...(actor.device ? [actor.device.tokenId] : [])]
  await tx.transaction((inner) => setPassword({ personId, hash, now, keep }, inner))
}
