import { and, eq, isNull } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { IdentityKind } from '@/db/enums'
import { identities, passwords, people, userTokens } from '@/db/schema/people'
import { AppError } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import { staffRoles } from './actor'
import { deviceName } from './device-name'
import type { PersonRow } from './find-or-make'
import { inSignInLine, verifyPassword } from './password'
import { normalisePhone } from './phone'
import type { LoginRequest } from './schema'
import { type Attempt, takeTry } from './sign-in-limits'
import { newToken } from './tokens'

const day = 86_400_000
// A member of staff signs in each day; people at home stay signed in.
const staffStay = day
const stay = 30 * day
const nobodysId = '00000000-0000-0000-0000-000000000000'

/**
 * Checks that the password is this person's; unknown people take as long and end the same.
 * @returns the hash that it fitted.
 * @throws AppError `wrong_credentials`, `too_many`, `busy`.
 */
export function checkPassword(attempt: PasswordTry, tx: Tx = db): Promise<string> {
  return inSignInLine(() => checkInLine(attempt, tx))
}

type PasswordTry = Attempt & { personId: string | null; password: string }

async function checkInLine(attempt: PasswordTry, tx: Tx): Promise<string> {
  const oneTry = await takeTry(attempt)
  let known = false
  try {
    // Nobody is asked for as well, so that time does not tell who exists.
    const [stored] = await tx
      .select({ hash: passwords.hash })
      .from(passwords)
      .innerJoin(people, and(eq(people.id, passwords.personId), isNull(people.disabledAt)))
      .where(eq(passwords.personId, attempt.personId ?? nobodysId))
    known = stored !== undefined
    const fits = await verifyPassword(stored?.hash ?? null, attempt.password)
    if (stored && fits) {
      await oneTry.fitted()
      return stored.hash
    }
  } catch (error) {
    await oneTry.givenBack()
    throw error
  }
  log.info({ reason: 'wrong_credentials' }, 'Sign-in refused')
  metrics.signInFailures.inc({ reason: known ? 'wrong' : 'unknown' })
  await oneTry.failed()
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
 * @param options.userAgent the User-Agent header, from which the device gets its name.
 * @throws AppError `missing_choice`, `wrong_credentials` (the same for unknown and wrong), `too_many`, `busy`.
 */
export async function signIn(
  options: LoginRequest & { address: string; userAgent?: string | null; now?: Date },
  tx: Tx = db,
): Promise<SignedIn> {
  if (options.phone === undefined && options.email === undefined && options.username === undefined) {
    throw new AppError('missing_choice', 'Give phone, email or username.')
  }
  return inSignInLine(() => signInInLine({ ...options, now: options.now ?? new Date() }, tx))
}

type SignIn = LoginRequest & { address: string; userAgent?: string | null; now: Date }

async function signInInLine(options: SignIn, tx: Tx): Promise<SignedIn> {
  const { now } = options
  const { kind, value } = identityOf(options)
  const [found] = await tx
    .select({ person: people })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.kind, kind), eq(identities.value, value), identities.signIn))
  const attempt = { account: `${kind}:${value}`, address: options.address }
  const personId = found?.person.id ?? null
  const passwordHash = await checkInLine({ ...attempt, personId, password: options.password }, tx)
  if (!found) throw new AppError('wrong_credentials')
  const device = deviceName(options.userAgent ?? null)
  const given = await giveUserToken({ person: found.person, passwordHash, device, now }, tx)
  return { ...given, person: found.person }
}

type Giving = { person: PersonRow; passwordHash: string; device: string | null; now: Date }

async function giveUserToken({ person, passwordHash, device, now }: Giving, tx: Tx) {
  const { token, hash } = newToken('tlu_')
  const tokenId = newId(now.getTime())
  const staff = person.roles.some((role) => staffRoles.includes(role))
  const expiresAt = new Date(now.getTime() + (staff ? staffStay : stay))
  await tx.transaction(async (inner) => {
    // A password that was changed since it was checked signs nobody in: the change has revoked what it saw.
    const [same] = await inner
      .select({ personId: passwords.personId })
      .from(passwords)
      .where(and(eq(passwords.personId, person.id), eq(passwords.hash, passwordHash)))
      .for('share')
    if (!same) throw new AppError('wrong_credentials')
    await inner
      .insert(userTokens)
      .values({ id: tokenId, personId: person.id, tokenHash: hash, createdAt: now, expiresAt, device })
  })
  return { token, tokenId, expiresAt }
}

/** Ends one sign-in; its token opens nothing from then on. */
export async function signOut(options: { tokenId: string; now?: Date }, tx: Tx = db) {
  await tx
    .update(userTokens)
    .set({ revokedAt: options.now ?? new Date() })
    .where(and(eq(userTokens.id, options.tokenId), isNull(userTokens.revokedAt)))
}
