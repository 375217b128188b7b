import { db, type Tx } from '@/db/client'
import { AppError } from '@/lib/errors'
import { type Actor, hasScope } from '@/lib/people/actor'
import { findPerson, makeProvisional, type PersonRow, personByCustomerId, signInOwner } from '@/lib/people/find-or-make'
import { checkPhoneCode } from '@/lib/people/phone-codes'
import { checkPassword } from '@/lib/people/sign-in'
import { refuseAfterFailures } from '@/lib/people/sign-in-limits'
import { proveIdentity } from './prove-identity'
import type { StartOptions } from './start'

/** Whose a new session will be. `signedIn` says that the person showed to be it, so that the device's own session may join them. */
export type Owner = { person: PersonRow | null; signedIn: boolean }

function hasChannelKey(actor: Actor): boolean {
  return hasScope(actor, 'channel:whatsapp', 'channel:telegram')
}

/**
 * The account that signs in by this number, if the caller has shown to be it, or the person to whom a code sent to the number proves it. Null when
 * no account does, or a channel vouches instead. Checking a password takes 55 ms: to be done before a transaction is open.
 * @throws AppError `login_required`, `wrong_credentials`, `too_many`, `forbidden`.
 */
export async function provenOwner(options: StartOptions, phone: string): Promise<PersonRow | null> {
  if (hasChannelKey(options.actor)) return null
  const owner = await signInOwner('phone', phone)
  if (owner && options.actor.person?.id === owner) return findPerson(owner)
  const by = { account: `phone:${phone}`, address: options.address }
  if (options.password !== undefined && owner) {
    await checkPassword({ ...by, personId: owner, password: options.password })
    return findPerson(owner)
  }
  if (options.code !== undefined) {
    const now = options.now ?? new Date()
    await checkPhoneCode({ ...by, phone, code: options.code, now })
    return known(await db.transaction((tx) => proveIdentity({ kind: 'phone', value: phone, keyId: null, now }, tx)))
      .person
  }
  if (!owner) return null
  await refuseAfterFailures(by)
  throw new AppError('login_required', 'Sign in with the password of this number, or carry on as a guest.')
}

/** Whose the session is: somebody known, a number taken as a claim, or nobody. */
export async function ownerOf(
  options: StartOptions,
  phone: string | null,
  proven: PersonRow | null,
  now: Date,
  tx: Tx,
): Promise<Owner> {
  if (proven) return { person: proven, signedIn: true }
  const { actor, telegram_chat_id: telegram, customer_id: customerId } = options
  const vouches = hasChannelKey(actor) || hasScope(actor, 'sessions:write')
  if (customerId && vouches) return known(await personByCustomerId(customerId, now, tx))
  const keyId = actor.key?.id ?? null
  if (telegram !== undefined) return known(await proveIdentity({ kind: 'telegram', value: telegram, keyId, now }, tx))
  if (phone && hasChannelKey(actor)) return known(await proveIdentity({ kind: 'phone', value: phone, keyId, now }, tx))
  if (options.guest && !phone) return { person: null, signedIn: false }
  const signedIn = actor.person ? await findPerson(actor.person.id, tx) : null
  if (signedIn) return { person: signedIn, signedIn: true }
  if (!phone) return { person: null, signedIn: false }
  return { person: await makeProvisional(phone, options.locale ?? null, now, tx), signedIn: false }
}

function known(person: PersonRow): Owner {
  if (person.disabledAt) throw new AppError('forbidden', 'This account is closed.')
  return { person, signedIn: false }
}
