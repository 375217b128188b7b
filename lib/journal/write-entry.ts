import { and, eq, isNull, ne, or } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { entries, topics } from '@/db/schema/journal'
import { people } from '@/db/schema/people'
import { AppError, sqlState } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import { type Actor, demand, hasScope } from '@/lib/people/actor'
import { findPerson, type PersonRow } from '@/lib/people/find-or-make'
import { addJob } from '@/lib/queue'
import { type EntryRow, viewEntry } from './entry-view'
import { countWords, type EntryChange, type EntryView, type NewEntry } from './schema'
import { writerId } from './whose'
import { writtenLanguage } from './written-language'

/** Whoever writes saves at every pause: the words are read once they have rested for this long. */
const restMs = 1000

type Creating = NewEntry & { actor: Actor; now?: Date }

/**
 * Stores what somebody begins to write, for themselves; an `admin` key writes demo data for anybody, at any time past. The same
 * `client_entry_id` again is the entry that is stored. Reading it is put on the queue.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found` for a person or topic that is not there, `conflict` for an entry deleted since.
 */
export async function createEntry(options: Creating): Promise<EntryView> {
  const { actor, content } = options
  const now = options.now ?? new Date()
  const person = await writerOf(actor, options.user_id)
  const told = hasScope(actor, 'admin') && options.created_at ? new Date(options.created_at) : now
  const at = told < now ? told : now
  return db.transaction(async (tx) => {
    if (options.topic_id) await demandTopic(options.topic_id, person.id, tx)
    if (options.time_zone) await rememberZone(person.id, options.time_zone, tx)
    const [stored] = await tx
      .insert(entries)
      .values({
        id: newId(at.getTime()),
        personId: person.id,
        clientEntryId: options.client_entry_id ?? null,
        title: options.title || null,
        content,
        topicId: options.topic_id,
        theme: options.theme || null,
        language: options.language ?? writtenLanguage(content, person.locale),
        languageChosen: options.language !== null,
        mood: options.mood,
        words: countWords(content),
        createdAt: at,
        updatedAt: at,
      })
      .onConflictDoNothing()
      .returning()
      .catch(personGone)
    if (!stored) return viewEntry(await storedBefore(person.id, options.client_entry_id ?? '', tx))
    await addJob(tx, 'entry_analysis', { entryId: stored.id })
    log.info({ customerId: person.customerId }, 'Entry created')
    return viewEntry(stored)
  })
}

/** @throws AppError `not_found` where the person is being erased at this moment. */
function personGone(cause: unknown): never {
  if (sqlState(cause) === '23503') throw new AppError('not_found', undefined, { cause })
  throw cause
}

/** Who writes: oneself, or whoever an `admin` key names. @throws AppError `not_signed_in`, `forbidden`, `not_found`. */
export async function writerOf(actor: Actor, userId?: string): Promise<PersonRow> {
  const named = hasScope(actor, 'admin') ? userId : undefined
  demand(actor, named !== undefined || actor.person !== null)
  const person = await findPerson(named ?? actor.person?.id ?? '')
  if (!person) throw new AppError('not_found')
  return person
}

async function storedBefore(personId: string, clientEntryId: string, tx: Tx): Promise<EntryRow> {
  const [row] = await tx
    .select()
    .from(entries)
    .where(and(eq(entries.personId, personId), eq(entries.clientEntryId, clientEntryId)))
  if (!row || row.deletedAt) throw new AppError('conflict', 'This entry was deleted.')
  return row
}

/** @throws AppError `not_found` for a topic that is absent or somebody else's. */
async function demandTopic(topicId: string, personId: string, tx: Tx) {
  const [topic] = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(eq(topics.id, topicId), eq(topics.personId, personId)))
  if (!topic) throw new AppError('not_found', 'This topic is not there.')
}

/** Days and hours of the journal go by where it was last written. */
async function rememberZone(personId: string, timeZone: string, tx: Tx) {
  const other = or(isNull(people.timeZone), ne(people.timeZone, timeZone))
  await tx
    .update(people)
    .set({ timeZone })
    .where(and(eq(people.id, personId), other))
}

/** An entry of one's own that is not deleted, its row held. @throws AppError `not_found`. */
async function lockEntry(actor: Actor, id: string, tx: Tx): Promise<EntryRow> {
  const own = and(eq(entries.id, id), eq(entries.personId, writerId(actor)), isNull(entries.deletedAt))
  const [row] = await tx.select().from(entries).where(own).for('update')
  if (!row) throw new AppError('not_found')
  return row
}

/**
 * Changes what the writer changed of an entry; its words are read again where they did.
 * @throws AppError `not_found`: what is absent and what is not the caller's look the same; `conflict` when it is no longer the `version` named.
 */
export async function changeEntry({
  actor,
  id,
  now = new Date(),
  ...change
}: EntryChange & { actor: Actor; id: string; now?: Date }): Promise<EntryView> {
  return db.transaction(async (tx) => {
    const row = await lockEntry(actor, id, tx)
    if (change.version !== undefined && change.version !== row.version)
      throw new AppError(
        'conflict',
        'This entry was changed on another device. Both versions are kept until you choose.',
      )
    if (change.topic_id) await demandTopic(change.topic_id, row.personId, tx)
    if (change.time_zone) await rememberZone(row.personId, change.time_zone, tx)
    const content = change.content ?? row.content
    const readAnew = content !== row.content || (change.language !== undefined && change.language !== row.language)
    const [changed] = await tx
      .update(entries)
      .set({
        ...(change.title === undefined ? {} : { title: change.title || null }),
        ...(change.topic_id === undefined ? {} : { topicId: change.topic_id }),
        ...(change.theme === undefined ? {} : { theme: change.theme || null }),
        ...(change.mood === undefined ? {} : { mood: change.mood }),
        ...(readAnew ? { content, words: countWords(content), analysisStatus: 'waiting' as const } : {}),
        ...languageOfChange(change, row, content),
        version: row.version + 1,
        updatedAt: now,
      })
      .where(eq(entries.id, id))
      .returning()
    if (!changed) throw new AppError('not_found')
    if (readAnew) await addJob(tx, 'entry_analysis', { entryId: id }, { runAt: new Date(now.getTime() + restMs) })
    return viewEntry(changed)
  })
}

/** What is chosen stays; what is not follows the words. */
function languageOfChange(change: EntryChange, row: EntryRow, content: string) {
  if (change.language) return { language: change.language, languageChosen: true }
  const stays = row.languageChosen && change.language === undefined
  return stays ? {} : { language: writtenLanguage(content, row.language), languageChosen: false }
}
