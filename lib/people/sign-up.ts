import { db, type Tx } from '@/db/client'
import type { Role } from '@/db/enums'
import type { PersonRow } from './find-or-make'
import { makeAccount, type Provisional } from './make-account'
import { hashPassword } from './password'
import type { SignupRequest } from './schema'

/**
 * Makes an account. A password proves the account, never the number: nothing that was said under the number comes with it.
 * @throws AppError `missing_choice`, `invalid_phone`, `identity_taken`, `busy`.
 */
export async function signUp(
  options: SignupRequest & {
    roles?: Role[]
    loyaltyTier?: string | undefined
    provisional?: Provisional | null | undefined
    now?: Date
  },
  tx: Tx = db,
): Promise<PersonRow> {
  const { phone, email, username, provisional, roles = ['customer'] } = options
  const person = {
    name: options.name ?? null,
    locale: options.profile?.locale ?? null,
    loyaltyTier: options.loyaltyTier ?? null,
    roles,
  }
  const passwordHash = await hashPassword(options.password)
  const names = { phone, email, username }
  return makeAccount({ names, person, passwordHash, provisional, now: options.now ?? new Date() }, tx)
}
