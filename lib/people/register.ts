import { db, type Tx } from '@/db/client'
import { env } from '@/lib/env'
import { spend } from '@/lib/limits'
import { type Actor, isStaff } from './actor'
import type { Provisional } from './make-account'
import { demandPlaceInLine } from './password'
import type { SignupRequest, SignupView } from './schema'
import { signUp } from './sign-up'

/**
 * Makes an account for whoever asks. The loyalty tier is for staff to give; from others it is ignored.
 * @throws AppError `missing_choice`, `invalid_phone`, `identity_taken`, `too_many`, `busy`.
 */
export async function register(
  options: SignupRequest & { actor: Actor; address: string; provisional?: Provisional | null | undefined; now?: Date },
  tx: Tx = db,
): Promise<SignupView> {
  const { actor, address, ...request } = options
  demandPlaceInLine()
  // Each account takes a hash of 55 ms: an address makes no more of them than it may start sessions.
  await spend('signup', address, env().LIMIT_ANONYMOUS_STARTS, 60)
  const loyaltyTier = isStaff(actor) ? request.profile?.loyalty_tier : undefined
  const { id, name, roles, customerId } = await signUp({ ...request, loyaltyTier }, tx)
  return { user: { id, name, roles, customer_id: customerId } }
}
