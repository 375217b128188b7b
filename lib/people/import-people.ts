import { setImmediate } from 'node:timers/promises'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { identities, people } from '@/db/schema/people'
import { newId } from '@/lib/ids'
import { canAdminister } from './access'
import { type Actor, demand } from './actor'
import { noteAudit } from './audit'
import { keepNumbersAhead } from './customer-numbers'
import { type PersonLine, readPeopleCsv } from './people-csv'
import type { PeopleImport } from './schema'

/** So few that no write transaction lasts. */
const sliceSize = 300

/**
 * Makes or changes people by `customer_id` from a CSV file, in slices that stay stored when a later one fails: the same file again goes on.
 * A phone becomes a claim that nobody has proven. Lines that do not fit are told by number, the others are stored.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for what is no such file.
 */
export async function importPeople(options: { actor: Actor; file: Uint8Array; now?: Date }): Promise<PeopleImport> {
  const { actor, file, now = new Date() } = options
  demand(actor, canAdminister(actor))
  const result: PeopleImport = { created: 0, updated: 0, rejected: [] }
  for (const lines of slices(readPeopleCsv(file))) {
    const good = lines.flatMap((line) => ('detail' in line ? [] : line))
    result.rejected.push(...lines.flatMap((line) => ('detail' in line ? line : [])))
    // Where there is nothing to wait for, others get their turn all the same.
    const created = good.length > 0 ? await storeSlice(good, now) : await setImmediate(0)
    result.created += created
    result.updated += good.length - created
  }
  const { created, updated, rejected } = result
  await noteAudit({ actor, action: 'person_imported', detail: { created, updated, rejected: rejected.length }, now })
  return result
}

function* slices<T>(lines: Iterable<T>): Generator<T[]> {
  let slice: T[] = []
  for (const line of lines) {
    slice.push(line)
    if (slice.length < sliceSize) continue
    yield slice
    slice = []
  }
  if (slice.length > 0) yield slice
}

/** @returns how many of them were new. */
async function storeSlice(lines: PersonLine[], now: Date): Promise<number> {
  // In one order, so that two imports at once wait for each other instead of locking each other out.
  const sorted = lines.toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1))
  await keepNumbersAhead(sorted.map((line) => line.customerId))
  return db.transaction(async (tx) => {
    const stored = await tx
      .insert(people)
      .values(
        sorted.map(({ customerId, name, loyaltyTier }) => ({
          id: newId(now.getTime()),
          customerId,
          name,
          loyaltyTier,
          roles: ['customer' as const],
          createdAt: now,
          updatedAt: now,
        })),
      )
      .onConflictDoUpdate({
        target: people.customerId,
        set: {
          name: sql`coalesce(excluded.name, ${people.name})`,
          loyaltyTier: sql`coalesce(excluded.loyalty_tier, ${people.loyaltyTier})`,
          updatedAt: now,
        },
      })
      .returning({ id: people.id, customerId: people.customerId, created: sql<boolean>`xmax = 0` })
    const idOf = new Map(stored.map(({ customerId, id }) => [customerId, id]))
    const claims = sorted.flatMap(({ customerId, phone }) => {
      const personId = idOf.get(customerId)
      return phone && personId ? [{ personId, phone }] : []
    })
    const known = await tx
      .select({ personId: identities.personId, phone: identities.value })
      .from(identities)
      .where(and(eq(identities.kind, 'phone'), inArray(identities.personId, [...idOf.values()])))
    const has = new Set(known.map(({ personId, phone }) => `${personId} ${phone}`))
    const fresh = claims.filter(({ personId, phone }) => !has.has(`${personId} ${phone}`))
    if (fresh.length > 0) {
      await tx.insert(identities).values(
        fresh.map(({ personId, phone: value }) => ({
          id: newId(),
          personId,
          kind: 'phone' as const,
          value,
          createdAt: now,
        })),
      )
    }
    return stored.filter(({ created }) => created).length
  })
}
