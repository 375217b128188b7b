import { and, eq, exists, not, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { identities, people } from '@/db/schema/people'
import { isUuid } from '@/lib/ids'
import { personRows, viewPerson } from './person-rows'
import { normalisePhone } from './phone'
import type { PersonView } from './schema'

/** Whom a text may mean: by C123, UUID, whole name, or what they go by. For commands of whoever runs the installation; nothing is written down. */
export async function peopleCalled(text: string): Promise<PersonView[]> {
  const value = text.toLowerCase()
  const phone = normalisePhone(text)
  const goesBy = db
    .select({ one: sql`1` })
    .from(identities)
    .where(
      and(
        eq(identities.personId, people.id),
        or(eq(sql`lower(${identities.value})`, value), phone ? eq(identities.value, phone) : undefined),
      ),
    )
  const called = or(
    isUuid(text) ? eq(people.id, text) : undefined,
    eq(people.customerId, text.toUpperCase()),
    eq(sql`lower(${people.name})`, value),
    exists(goesBy),
  )
  const rows = await personRows().where(and(called, not(people.provisional)))
  return rows.map(viewPerson)
}
