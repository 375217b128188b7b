import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { IdentityKind, Role } from '@/db/enums'
import { identities, passwords, people } from '@/db/schema/people'
import { AppError, sqlState } from '@/lib/errors'
import { newId } from '@/lib/ids'
import type { PersonRow } from './find-or-make'
import { normalisePhone } from './phone'
import { revokeAccess } from './revoke-access'

/** What somebody signs in by: at least one of them. */
type SignInNames = { phone?: string | undefined; email?: string | undefined; username?: string | undefined }

function identitiesOf(names: SignInNames): { kind: IdentityKind; value: string }[] {
  const found: { kind: IdentityKind; value: string }[] = []
  if (names.phone !== undefined) {
    const phone = normalisePhone(names.phone)
    if (!phone) throw new AppError('invalid_phone', 'Give the number with its country code, such as +91 98765 43210.')
    found.push({ kind: 'phone', value: phone })
  }
  if (names.email !== undefined) found.push({ kind: 'email', value: names.email.toLowerCase() })
  if (names.username !== undefined) found.push({ kind: 'username', value: names.username.toLowerCase() })
  if (found.length === 0) throw new AppError('missing_choice', 'Give phone, email or username.')
  return found
}

/** A provisional person who becomes the account instead of a new one being made, and the only hold on a session of theirs that stays. */
export type Provisional = { personId: string; tokenId: string }

type Account = {
  names: SignInNames
  person: Pick<typeof people.$inferInsert, 'name' | 'locale' | 'loyaltyTier'> & { roles: Role[] }
  /** Null for somebody who makes their password later, by a link. */
  passwordHash: string | null
  provisional?: Provisional | null | undefined
  now: Date
}

/**
 * A person who can sign in by these names. No name is proven by it.
 * @throws AppError `missing_choice`, `invalid_phone`, `identity_taken`.
 */
export async function makeAccount(account: Account, tx: Tx): Promise<PersonRow> {
  const { names, passwordHash, now } = account
  const wanted = identitiesOf(names)
  try {
    return await tx.transaction(async (inner) => {
      const person = (await settle(account, inner)) ?? (await insert(account, inner))
      await inner
        .insert(identities)
        .values(wanted.map((one) => ({ id: newId(), personId: person.id, signIn: true, createdAt: now, ...one })))
      if (passwordHash) {
        await inner.insert(passwords).values({ personId: person.id, hash: passwordHash, changedAt: now })
      }
      return person
    })
  } catch (error) {
    if (sqlState(error) !== '23505') throw error
    throw new AppError('identity_taken', 'Sign in instead, or choose another name.', { cause: error })
  }
}

async function insert({ person: fields, now }: Account, tx: Tx): Promise<PersonRow> {
  const [person] = await tx
    .insert(people)
    .values({ id: newId(now.getTime()), createdAt: now, updatedAt: now, ...fields })
    .returning()
  if (!person) throw new Error('insert returned no person')
  return person
}

/** The provisional person as an account; what they were known by is written anew with the names to sign in by. */
async function settle({ person: fields, provisional, now }: Account, tx: Tx): Promise<PersonRow | null> {
  if (!provisional) return null
  const [person] = await tx
    .update(people)
    .set({ ...fields, provisional: false, updatedAt: now })
    .where(and(eq(people.id, provisional.personId), people.provisional))
    .returning()
  if (!person) return null
  await tx.delete(identities).where(eq(identities.personId, person.id))
  await revokeAccess({ personId: person.id, now, keep: [provisional.tokenId] }, tx)
  return person
}
