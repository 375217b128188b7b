import { and, eq, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { IdentityKind } from '@/db/enums'
import { identities, passwords, people, userTokens } from '@/db/schema/people'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { newId, sha256 } from '@/lib/ids'
import { forgive, refuseWhenSpent, spend } from '@/lib/limits'
import { log } from '@/lib/log'
import type { PersonRow } from './find-or-make'
import { verifyPassword } from './password'
import { normalisePhone } from './phone'
import type { LoginRequest } from './schema'
import { newToken } from './tokens'

const day = 86_400_000
// A member of staff signs in each day; people at home stay signed in.
const staffStay = day
const stay = 30 * day
const failureWindowSeconds = 60

/** What a try is counted against. Both are hashed before they are stored. */
export type Attempt = { account: string; address: string }

const counters = ({ account, address }: Attempt) =>
  [
    ['signin_account', sha256(account).toString('base64url')],
    ['signin_address', sha256(address).toString('base64url')],
  ] as const

/** @throws AppError `too_many` after LIMIT_SIGNIN_FAILURES failures for this account or from this address. */
export async function refuseAfterFailures(attempt: Attempt) {
  for (const [name, key] of counters(attempt)) {
    await refuseWhenSpent(name, key, env().LIMIT_SIGNIN_FAILURES, failureWindowSeconds)
  }
}

/**
 * Whether the password is this person's; unknown people take as long and end the same.
 * @throws AppError `wrong_credentials`, `too_many`, `busy`.
 */
export async function checkPassword(attempt: Attempt & { personId: string | null; password: string }, tx: Tx = db) {
  await refuseAfterFailures(attempt)
  const [stored] = attempt.personId
    ? await tx
        .select({ hash: passwords.hash })
        .from(passwords)
        .innerJoin(people, and(eq(people.id, passwords.personId), isNull(people.disabledAt)))
        .where(eq(passwords.personId, attempt.personId))
    : []
  const fits = await verifyPassword(stored?.hash ?? null, attempt.password)
  const limit = env().LIMIT_SIGNIN_FAILURES
  if (fits) {
    const [[name, key]] = counters(attempt)
    await forgive(name, key, limit, failureWindowSeconds)
    return
  }
  log.info({ reason: 'wrong_credentials' }, 'Sign-in refused')
  for (const [name, key] of counters(attempt)) {
    // The failure that fills the count is still told as one; the next try waits.
    await spend(name, key, limit, failureWindowSeconds).catch(() => {})
  }
  throw new AppError('wrong_credentials')
}

export type SignedIn = { token: string; tokenId: string; expiresAt: Date; person: PersonRow }

function identityOf(request: LoginRequest): { kind: IdentityKind; value: string } {
  if (request.phone !== undefined) return { kind: 'phone', value: normalisePhone(request.phone) ?? request.phone }
  if (request.email !== undefined) return { kind: 'email', value: request.email.toLowerCase() }
  return { kind: 'username', value: (request.username ?? '').toLowerCase() }
}

/**
 * Signs a person in by phone, e-mail or user name, and gives a `tlu_` token of its own to this sign-in.
 * @throws AppError `missing_choice`, `wrong_credentials` (the same for unknown and wrong), `too_many`, `busy`.
 */
export async function signIn(options: LoginRequest & { address: string; now?: Date }, tx: Tx = db): Promise<SignedIn> {
  if (options.phone === undefined && options.email === undefined && options.username === undefined) {
    throw new AppError('missing_choice', 'Give phone, email or username.')
  }
  const now = options.now ?? new Date()
  const { kind, value } = identityOf(options)
  const [found] = await tx
    .select({ person: people })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.kind, kind), eq(identities.value, value), identities.signIn))
  const attempt = { account: `${kind}:${value}`, address: options.address }
  await checkPassword({ ...attempt, personId: found?.person.id ?? null, password: options.password }, tx)
  if (!found) throw new AppError('wrong_credentials')
  return { ...(await giveUserToken(found.person, now, tx)), person: found.person }
}

async function giveUserToken(person: PersonRow, now: Date, tx: Tx) {
  const { token, hash } = newToken('tlu_')
  const tokenId = newId(now.getTime())
  const staff = person.roles.some((role) => role !== 'customer' && role !== 'student')
  const expiresAt = new Date(now.getTime() + (staff ? staffStay : stay))
  await tx.insert(userTokens).values({ id: tokenId, personId: person.id, tokenHash: hash, createdAt: now, expiresAt })
  return { token, tokenId, expiresAt }
}

/** Ends one sign-in; its token opens nothing from then on. */
export async function signOut(options: { tokenId: string; now?: Date }, tx: Tx = db) {
  await tx
    .update(userTokens)
    .set({ revokedAt: options.now ?? new Date() })
    .where(and(eq(userTokens.id, options.tokenId), isNull(userTokens.revokedAt)))
}
