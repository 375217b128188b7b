import { and, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import type { Actor } from '@/lib/people/actor'
import type { Provisional } from '@/lib/people/make-account'
import { normalisePhone } from '@/lib/people/phone'
import { register } from '@/lib/people/register'
import type { SignupRequest, SignupView } from '@/lib/people/schema'

/**
 * Makes an account. Whoever typed a number on this device and now sets a password for it stays the same person: their `customer_id` and what
 * they said here are the account's, and no other device holds it any more.
 * @throws AppError `missing_choice`, `invalid_phone`, `identity_taken`, `too_many`, `busy`.
 */
export async function registerOnDevice(
  options: SignupRequest & { actor: Actor; address: string; now?: Date },
  tx: Tx = db,
): Promise<SignupView> {
  return register({ ...options, provisional: await typedHere(options, tx) }, tx)
}

/** The provisional person who typed the number on this device. */
async function typedHere({ actor, phone }: SignupRequest & { actor: Actor }, tx: Tx): Promise<Provisional | null> {
  const number = phone === undefined ? null : normalisePhone(phone)
  if (!actor.device?.alive || !number) return null
  const [row] = await tx
    .select({ personId: people.id })
    .from(sessions)
    .innerJoin(people, and(eq(people.id, sessions.personId), people.provisional))
    .where(and(eq(sessions.id, actor.device.sessionId), eq(sessions.status, 'active'), eq(sessions.phone, number)))
  return row ? { ...row, tokenId: actor.device.tokenId } : null
}
