import { and, desc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, QueryBuilder } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { people } from '@/db/schema/people'
import { sessionTallies } from '@/db/schema/session-log'
import { sessions } from '@/db/schema/sessions'
import { isUuid } from '@/lib/ids'
import type { Place } from '@/lib/keyset'
import { likeLiteral } from '@/lib/like-pattern'

// Below this a trigram index knows only how words begin.
const shortestInside = 3
/** How many of the latest sessions are looked through one by one before the indexes are asked for all there are. */
const lookedThrough = 300

/** `words` holds the text; short ones only at the beginning of a word. */
function holds(words: SQL, text: string): SQL | undefined {
  const literal = likeLiteral(text)
  if (text.length >= shortestInside) return ilike(words, `%${literal}%`)
  return or(ilike(words, `${literal}%`), ilike(words, `% ${literal}%`))
}

/** The id, or the short name of a session: the last characters of its id. */
function ends(id: AnyPgColumn, text: string): SQL | undefined {
  if (isUuid(text)) return eq(id, text)
  if (!/^[0-9a-f-]{8,36}$/i.test(text)) return undefined
  const last = text.toLowerCase()
  return and(sql`right(${id}::text, 8) = ${last.slice(-8)}`, sql`${id}::text like ${`%${last}`}`)
}

/** All that the text finds. Each way is looked up by an index of its own and the finds are put together, as no index answers all of it. */
export function found(text: string): SQL {
  const builder = new QueryBuilder()
  const which = () => builder.select({ id: sessions.id }).from(sessions)
  const who = (is: SQL | undefined) =>
    inArray(sessions.personId, builder.select({ id: people.id }).from(people).where(is))
  const short = ends(sessions.id, text)
  const ways = [
    builder
      .select({ id: sessionTallies.sessionId })
      .from(sessionTallies)
      .where(holds(sql`${sessionTallies.words}`, text)),
    which().where(who(holds(sql`${people.name}`, text))),
    which().where(who(eq(people.customerId, text))),
    ...(short ? [which().where(short)] : []),
  ]
  const together = sql.join(
    ways.map((way) => way.getSQL()),
    sql` union `,
  )
  return sql`${sessions.id} in (${together})`
}

/**
 * Sessions that one field finds by token, e-mail, phone, name, customer id, id or short name, those last active first.
 * What many have is soon found among the latest; what few have, by the indexes.
 * @param where what else they have to be, a place in the list included.
 */
export async function searchSessions(text: string, where: SQL | undefined, limit: number): Promise<Place[]> {
  const { id, lastActivityAt: at, personId } = sessions
  const order = [desc(at), desc(id)]
  const latest = db
    .select({ id, at, personId })
    .from(sessions)
    .where(where)
    .orderBy(...order)
    .limit(lookedThrough)
    .as('latest')
  // Asked one by one, so that no plan reads all tallies for the sake of a few.
  const words = sql`(select ${sessionTallies.words} from ${sessionTallies} where ${sessionTallies.sessionId} = ${latest.id})`
  const person = (what: AnyPgColumn) => sql`(select ${what} from ${people} where ${people.id} = ${latest.personId})`
  const among = await db
    .select({ id: latest.id, at: latest.at })
    .from(latest)
    .where(
      or(
        holds(words, text),
        holds(person(people.name), text),
        eq(person(people.customerId), text),
        ends(latest.id, text),
      ),
    )
    .orderBy(desc(latest.at), desc(latest.id))
    .limit(limit)
  if (among.length === limit) return among
  return db
    .select({ id, at })
    .from(sessions)
    .where(and(where, found(text)))
    .orderBy(...order)
    .limit(limit)
}
