import { and, eq, isNull, lte } from 'drizzle-orm'
import { db } from '@/db/client'
import { entries } from '@/db/schema/journal'
import { AppError } from '@/lib/errors'
import type { Actor } from '@/lib/people/actor'
import { viewEntry } from './entry-view'
import type { EntryView } from './schema'
import { writerId } from './whose'

/** How long a deleted entry can be taken back; then it is erased. */
const undoMs = 60 * 60 * 1000

type Removing = { actor: Actor; id: string; now?: Date }

const own = ({ actor, id }: Removing) => and(eq(entries.id, id), eq(entries.personId, writerId(actor)))

/** Deletes an entry: gone at once from everything, and from the database after an hour. @throws AppError `not_found`. */
export async function deleteEntry(options: Removing): Promise<undefined> {
  const { now = new Date() } = options
  const [gone] = await db
    .update(entries)
    .set({ deletedAt: now })
    .where(and(own(options), isNull(entries.deletedAt)))
    .returning({ id: entries.id })
  if (!gone) throw new AppError('not_found')
  return undefined
}

/** Takes a deletion back; of an entry that is not deleted it does nothing. @throws AppError `not_found` once it is erased. */
export async function restoreEntry(options: Removing): Promise<EntryView> {
  const [back] = await db.update(entries).set({ deletedAt: null }).where(own(options)).returning()
  if (!back) throw new AppError('not_found')
  return viewEntry(back)
}

/** Erases the entries that were deleted an hour ago and not taken back since. @returns how many. */
export async function eraseDeletedEntries({ now = new Date() }: { now?: Date } = {}): Promise<number> {
  const due = lte(entries.deletedAt, new Date(now.getTime() - undoMs))
  const gone = await db.delete(entries).where(due).returning({ id: entries.id })
  return gone.length
}
