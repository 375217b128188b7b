import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { entries } from '@/db/schema/journal'
import { AppError } from '@/lib/errors'
import { decodePlace, encodePlace, type Place } from '@/lib/keyset'
import { searchTerms } from '@/lib/language/search-words'
import { likePattern } from '@/lib/like-pattern'
import type { Actor } from '@/lib/people/actor'
import { type EntryRow, viewEntry, viewNumbers } from './entry-view'
import type { EntriesQuery, EntryView } from './schema'
import { demandOwnWords, whoseJournal, writerId } from './whose'

// A page of very long entries ends early: so many characters, and one entry at least.
const mostCharacters = 1_000_000

/** An entry of one's own. @throws AppError `not_found`: what is absent and what is not the caller's look the same. */
export async function readEntry({ actor, id }: { actor: Actor; id: string }): Promise<EntryView> {
  const own = and(eq(entries.id, id), eq(entries.personId, writerId(actor)), isNull(entries.deletedAt))
  const [row] = await db.select().from(entries).where(own)
  if (!row) throw new AppError('not_found')
  return viewEntry(row)
}

/**
 * Entries, the newest first: one's own whole, and with `user_id` of somebody else, for staff and keys, that they were written.
 * @throws AppError as whoseJournal; `forbidden` for filters by words of somebody else's; `invalid` for a foreign cursor.
 */
export async function listEntries(options: { actor: Actor } & EntriesQuery) {
  const { actor, user_id, limit, from, to, cursor, ...words } = options
  const whose = await whoseJournal(actor, user_id)
  demandOwnWords(whose, words)
  const where = [between(from, to), ...filters(words)]
  const page = await entriesPage(whose.person.id, where, { limit, after: cursor ? decodePlace(cursor) : null })
  return { items: page.rows.map(whose.own ? viewEntry : viewNumbers), nextCursor: page.next && encodePlace(page.next) }
}

function between(from: string | undefined, to: string | undefined): SQL {
  return sql`(${from ?? null}::timestamptz is null or created_at >= ${from ?? null}::timestamptz)
    and (${to ?? null}::timestamptz is null or created_at <= ${to ?? null}::timestamptz)`
}

function filters({ q, topic_id, theme, mood, language }: Partial<EntriesQuery>): SQL[] {
  const is = (column: string, value: string | undefined) =>
    value === undefined ? [] : [sql`${sql.identifier(column)} = ${value}`]
  return [
    ...is('topic_id', topic_id),
    ...is('theme', theme),
    ...is('mood', mood),
    ...is('language', language),
    ...searchTerms(q ?? '').map(
      (term) => sql`(title ilike ${likePattern(term)} or content ilike ${likePattern(term)})`,
    ),
  ]
}

/** Entries of a person that are not deleted, the newest first, from behind a place on. `next` is the last of the page where more follow. */
export async function entriesPage(
  personId: string,
  where: SQL[],
  { limit, after }: { limit: number; after: Place | null },
): Promise<{ rows: EntryRow[]; next: Place | null }> {
  const conditions = [
    sql`person_id = ${personId} and deleted_at is null`,
    ...(after ? [sql`(created_at, id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`] : []),
    ...where,
  ]
  const candidates = await db
    .select({ id: entries.id, createdAt: entries.createdAt, characters: sql<number>`length(${entries.content})` })
    .from(entries)
    .where(sql.join(conditions, sql` and `))
    .orderBy(desc(entries.createdAt), desc(entries.id))
    .limit(limit + 1)
  const page = fitting(candidates.slice(0, limit))
  const rows = await db
    .select()
    .from(entries)
    .where(
      inArray(
        entries.id,
        page.map(({ id }) => id),
      ),
    )
    .orderBy(desc(entries.createdAt), desc(entries.id))
  const last = page.length < candidates.length ? page.at(-1) : undefined
  return { rows, next: last ? { at: last.createdAt, id: last.id } : null }
}

/** Those that together are not too long to be sent; the first in any case. */
function fitting<T extends { characters: number }>(candidates: T[]): T[] {
  let sum = 0
  return candidates.filter(({ characters }, at) => {
    sum += characters
    return at === 0 || sum <= mostCharacters
  })
}
