import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { IdentityKind } from '@/db/enums'
import { identities, people } from '@/db/schema/people'
import { isUuid, newId } from '@/lib/ids'
import { keepNumbersAhead } from './customer-numbers'

export type PersonRow = typeof people.$inferSelect

/** Whoever signs in by this identity, with the id of the person only. */
export async function signInOwner(kind: IdentityKind, value: string, tx: Tx = db): Promise<string | null> {
  const [row] = await tx
    .select({ personId: identities.personId })
    .from(identities)
    .where(and(eq(identities.kind, kind), eq(identities.value, value), identities.signIn))
  return row?.personId ?? null
}

/** A person named by `C123` or UUID. */
export async function findPerson(id: string, tx: Tx = db): Promise<PersonRow | null> {
  const [row] = await tx
    .select()
    .from(people)
    .where(isUuid(id) ? eq(people.id, id) : eq(people.customerId, id))
  return row ?? null
}

/** A provisional person for a number that was typed and not proven. */
export async function makeProvisional(phone: string, locale: string | null, now: Date, tx: Tx): Promise<PersonRow> {
  const person = await makePerson({ provisional: true, locale }, now, tx)
  await tx.insert(identities).values({ id: newId(), personId: person.id, kind: 'phone', value: phone, createdAt: now })
  return person
}

/** The person to whom a trusted channel proves this number or id; made at first sight. Racing calls make one. */
export async function personByProof(
  kind: 'phone' | 'telegram' | 'whatsapp',
  value: string,
  now: Date,
  tx: Tx,
): Promise<PersonRow> {
  return findOrMake(
    tx,
    and(eq(identities.kind, kind), eq(identities.value, value), isNotNull(identities.provenAt)),
    () => ({
      kind,
      value,
      provenAt: now,
    }),
    now,
  )
}

/**
 * Takes a number from everybody who merely claimed it, now that `personId` has proven it.
 * @returns the ids of the people it left.
 */
export async function leaveClaimants(kind: 'phone', value: string, personId: string, tx: Tx): Promise<string[]> {
  const claimed = and(
    eq(identities.kind, kind),
    eq(identities.value, value),
    isNull(identities.provenAt),
    ne(identities.personId, personId),
  )
  const left = await tx.delete(identities).where(claimed).returning({ personId: identities.personId })
  return left.map((row) => row.personId)
}

/** The person whom a calling application knows by an id of its own: C123, our UUID, or any other text. */
export async function personByOutsideId(userId: string, now: Date, tx: Tx): Promise<PersonRow> {
  const known = /^C\d+$/.test(userId) || isUuid(userId) ? await findPerson(userId, tx) : null
  if (known) return known
  const external = and(eq(identities.kind, 'external'), eq(identities.value, userId))
  return findOrMake(tx, external, () => ({ kind: 'external', value: userId }), now)
}

/** The person with this customer id, made at first sight. */
export async function personByCustomerId(customerId: string, now: Date, tx: Tx): Promise<PersonRow> {
  const known = await findPerson(customerId, tx)
  if (known) return known
  await keepNumbersAhead([customerId], tx)
  await tx.insert(people).values({ id: newId(), customerId, createdAt: now, updatedAt: now }).onConflictDoNothing()
  const person = await findPerson(customerId, tx)
  if (!person) throw new Error(`customer ${customerId} vanished`)
  return person
}

async function makePerson(
  fields: { provisional?: boolean; locale?: string | null },
  now: Date,
  tx: Tx,
): Promise<PersonRow> {
  const [person] = await tx
    .insert(people)
    .values({ id: newId(now.getTime()), createdAt: now, updatedAt: now, ...fields })
    .returning()
  if (!person) throw new Error('insert returned no person')
  return person
}

type NewIdentity = Pick<typeof identities.$inferInsert, 'kind' | 'value' | 'provenAt'>

async function findOrMake(
  tx: Tx,
  match: ReturnType<typeof and>,
  identity: () => NewIdentity,
  now: Date,
): Promise<PersonRow> {
  const find = async () => {
    const [row] = await tx
      .select({ person: people })
      .from(identities)
      .innerJoin(people, eq(people.id, identities.personId))
      .where(match)
      .limit(1)
    return row?.person ?? null
  }
  const found = await find()
  if (found) return found
  const made = identity()
  // Takes turns per identity, so that racing first sights make one person.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${made.kind}:${made.value}`}, 0))`)
  const raced = await find()
  if (raced) return raced
  const person = await makePerson({}, now, tx)
  await tx.insert(identities).values({ id: newId(), personId: person.id, createdAt: now, ...made })
  return person
}
