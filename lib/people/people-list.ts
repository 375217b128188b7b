import { and, desc, eq, exists, ilike, lt, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { identities, people } from '@/db/schema/people'
import { isUuid } from '@/lib/ids'
import { foreignCursor } from '@/lib/keyset'
import { likePattern } from '@/lib/like-pattern'
import { canAdminister } from './access'
import { type Actor, demand } from './actor'
import { noteAudit } from './audit'
import { personRows, viewPerson } from './person-rows'
import type { PeopleQuery } from './schema'

/**
 * Everybody, those who came last first, by keyset pages; for admins.
 * @param options.q part of a name, an e-mail, a user name or a phone, or C123 or a UUID.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for a cursor that is not one of ours.
 */
export async function listPeople(options: { actor: Actor } & PeopleQuery) {
  const { actor, q, role, limit, cursor } = options
  demand(actor, canAdminister(actor))
  if (cursor !== undefined && !isUuid(cursor)) throw foreignCursor()
  // Ids grow with time, so that their index is the order of coming.
  const rows = await personRows()
    .where(
      and(
        q ? found(q) : undefined,
        role ? sql`${role} = any(${people.roles})` : undefined,
        cursor ? lt(people.id, cursor) : undefined,
      ),
    )
    .orderBy(desc(people.id))
    .limit(limit + 1)
  await noteAudit({ actor, action: 'people_listed', repeats: true })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { items: page.map(viewPerson), nextCursor: last?.person.id ?? null }
}

/** A number is found however it is grouped. */
function phoneDigits(text: string): string | null {
  return /^\+?[\d\s().-]{4,}$/.test(text) ? text.replace(/[^\d+]/g, '') : null
}

function found(text: string): SQL | undefined {
  const digits = phoneDigits(text)
  const goesBy = db
    .select({ one: sql`1` })
    .from(identities)
    .where(
      and(
        eq(identities.personId, people.id),
        or(
          ilike(identities.value, likePattern(text)),
          digits ? ilike(identities.value, likePattern(digits)) : undefined,
        ),
      ),
    )
  return or(
    isUuid(text) ? eq(people.id, text) : undefined,
    eq(people.customerId, text.toUpperCase()),
    ilike(people.name, likePattern(text)),
    exists(goesBy),
  )
}
