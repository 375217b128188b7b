import { db, type Tx } from '@/db/client'
import type { IdentityKind, Role } from '@/db/enums'
import { identities, passwords, people } from '@/db/schema/people'
import { AppError, sqlState } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { PersonRow } from './find-or-make'
import { hashPassword } from './password'
import { normalisePhone } from './phone'
import type { SignupRequest } from './schema'

function identitiesOf(request: SignupRequest): { kind: IdentityKind; value: string }[] {
  const found: { kind: IdentityKind; value: string }[] = []
  if (request.phone !== undefined) {
    const phone = normalisePhone(request.phone)
    if (!phone) throw new AppError('invalid_phone', 'Give the number with its country code, such as +91 98765 43210.')
    found.push({ kind: 'phone', value: phone })
  }
  if (request.email !== undefined) found.push({ kind: 'email', value: request.email.toLowerCase() })
  if (request.username !== undefined) found.push({ kind: 'username', value: request.username.toLowerCase() })
  if (found.length === 0) throw new AppError('missing_choice', 'Give phone, email or username.')
  return found
}

/**
 * Makes an account. A password proves the account, never the number: nothing that was said under the number comes with it.
 * @throws AppError `missing_choice`, `invalid_phone`, `identity_taken`.
 */
export async function signUp(
  options: SignupRequest & { roles?: Role[]; loyaltyTier?: string | undefined; now?: Date },
  tx: Tx = db,
): Promise<PersonRow> {
  const now = options.now ?? new Date()
  const wanted = identitiesOf(options)
  const hash = await hashPassword(options.password)
  try {
    return await tx.transaction(async (inner) => {
      const [person] = await inner
        .insert(people)
        .values({
          id: newId(now.getTime()),
          name: options.name ?? null,
          roles: options.roles ?? ['customer'],
          locale: options.profile?.locale ?? null,
          loyaltyTier: options.loyaltyTier ?? null,
          createdAt: now,
          updatedAt: now,
        })
        .returning()
      if (!person) throw new Error('insert returned no person')
      await inner
        .insert(identities)
        .values(wanted.map((one) => ({ id: newId(), personId: person.id, signIn: true, createdAt: now, ...one })))
      await inner.insert(passwords).values({ personId: person.id, hash, changedAt: now })
      return person
    })
  } catch (error) {
    if (sqlState(error) !== '23505') throw error
    throw new AppError('identity_taken', 'Sign in instead, or choose another name.', { cause: error })
  }
}
