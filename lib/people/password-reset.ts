import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { identities, passwordResets, people } from '@/db/schema/people'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { newId, sha256 } from '@/lib/ids'
import { spend } from '@/lib/limits'
import { nobody } from './actor'
import { noteAudit } from './audit'
import { hashPassword } from './password'
import { setPassword } from './set-password'
import { newToken } from './tokens'

const hour = 3_600_000

/**
 * Makes a link by which this person sets a password without the old one; good once, for an hour. An earlier one stops working. Whether the
 * caller may make it is for the caller to know.
 * @param options.origin such as https://example.org, without a slash at the end.
 * @throws AppError `not_found` for nobody, `conflict` for who has no name to sign in by.
 */
export async function makeResetLink(
  options: { personId: string; madeBy: string | null; origin: string; now?: Date },
  tx: Tx = db,
): Promise<{ url: string; expires_at: string }> {
  const { personId, madeBy, origin, now = new Date() } = options
  const { token, hash } = newToken('tlr_')
  const expiresAt = new Date(now.getTime() + hour)
  await tx.transaction(async (inner) => {
    await demandSignInName(personId, inner)
    await inner.delete(passwordResets).where(and(eq(passwordResets.personId, personId), isNull(passwordResets.usedAt)))
    await inner
      .insert(passwordResets)
      .values({ id: newId(now.getTime()), personId, tokenHash: hash, madeBy, createdAt: now, expiresAt })
  })
  // After the #, so that it stands in no log of any server.
  return { url: `${origin}/reset#${token}`, expires_at: expiresAt.toISOString() }
}

async function demandSignInName(personId: string, tx: Tx) {
  const [person] = await tx
    .select({
      provisional: people.provisional,
      named: sql<boolean>`exists (
        select 1 from ${identities} i where i.person_id = ${personId} and i.kind in ('phone', 'email', 'username'))`,
    })
    .from(people)
    .where(eq(people.id, personId))
    .for('update', { of: people })
  if (!person) throw new AppError('not_found')
  if (person.provisional || !person.named) {
    throw new AppError('conflict', 'This person has no name to sign in by, so a password would open nothing.')
  }
}

/**
 * Sets the password of whoever the link was made for, and signs them out everywhere.
 * @throws AppError `reset_not_found` for a link that is unknown, used, past its hour or of a disabled person; `too_many`, `busy`.
 */
export async function resetByLink(
  options: { token: string; password: string; address: string; now: Date },
  tx: Tx = db,
): Promise<void> {
  const { token, password, address, now } = options
  await spend('password_reset', address, env().LIMIT_SIGNIN_FAILURES * 2, 60)
  const living = and(
    eq(passwordResets.tokenHash, sha256(token)),
    isNull(passwordResets.usedAt),
    gt(passwordResets.expiresAt, now),
  )
  const [found] = await tx
    .select({ personId: passwordResets.personId })
    .from(passwordResets)
    .innerJoin(people, and(eq(people.id, passwordResets.personId), isNull(people.disabledAt)))
    .where(living)
  const gone = () => new AppError('reset_not_found', 'It was used, or its hour is over. Ask for another one.')
  if (!found) throw gone()
  const hash = await hashPassword(password)
  await tx.transaction(async (inner) => {
    // Of two at once the second finds it used.
    const used = await inner.update(passwordResets).set({ usedAt: now }).where(living).returning()
    if (used.length === 0) throw gone()
    await setPassword({ personId: found.personId, hash, now }, inner)
  })
  await noteAudit({ actor: nobody, action: 'password_reset_used', personId: found.personId, now })
}
