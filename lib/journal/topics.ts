import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { entries, topics } from '@/db/schema/journal'
import { AppError, sqlState } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { type Actor, demand } from '@/lib/people/actor'
import type { TopicList, TopicView } from './schema'
import { suggestTopics } from './suggest-topics'
import { writerId } from './whose'
import { writerOf } from './write-entry'

type Row = Omit<TopicView, 'last_at' | 'created_at'> & { last_at: string | null; created_at: string }

const iso = (time: string) => new Date(time).toISOString()

/** Topics of a person with how much is about them, what came up last first. */
async function topicsOf(personId: string, topicId?: string): Promise<TopicView[]> {
  const rows = await db.execute<Row>(sql`
    select t.id, t.name, t.created_at, count(e.id)::int as entries, coalesce(max(s.talks), 0)::int as talks,
      greatest(max(e.created_at), max(s.last_at)) as last_at
    from topics t
    left join entries e on e.topic_id = t.id and e.deleted_at is null
    left join lateral (
      select count(*)::int as talks, max(last_activity_at) as last_at from sessions where topic_id = t.id) s on true
    where t.person_id = ${personId} and (${topicId ?? null}::uuid is null or t.id = ${topicId ?? null}::uuid)
    group by t.id order by last_at desc nulls last, t.created_at desc, t.id`)
  return rows.map((row) => ({ ...row, last_at: row.last_at && iso(row.last_at), created_at: iso(row.created_at) }))
}

/**
 * One's own topics, and for an entry those that its words speak of.
 * @throws AppError `not_signed_in`, `forbidden`; `not_found` for an entry that is absent or somebody else's.
 */
export async function listTopics({ actor, entry_id }: { actor: Actor; entry_id?: string }): Promise<TopicList> {
  demand(actor, actor.person !== null)
  const items = await topicsOf(writerId(actor))
  if (entry_id === undefined) return { items, suggestions: [], nextCursor: null }
  const own = and(eq(entries.id, entry_id), eq(entries.personId, writerId(actor)), isNull(entries.deletedAt))
  const [entry] = await db
    .select({ title: entries.title, content: entries.content, language: entries.language })
    .from(entries)
    .where(own)
  if (!entry) throw new AppError('not_found')
  const names = items.map(({ name }) => name)
  return { items, suggestions: suggestTopics({ ...entry, names }), nextCursor: null }
}

/** Makes a topic, or finds the one of that name; a key is not told what is about it. @throws AppError as writerOf. */
export async function createTopic(options: {
  actor: Actor
  name: string
  user_id?: string
  now?: Date
}): Promise<TopicView> {
  const { name, now = new Date() } = options
  const person = await writerOf(options.actor, options.user_id)
  await db
    .insert(topics)
    .values({ id: newId(now.getTime()), personId: person.id, name, createdAt: now })
    .onConflictDoNothing()
  const named = and(eq(topics.personId, person.id), eq(sql`lower(${topics.name})`, sql`lower(${name})`))
  const [topic] = await db.select({ id: topics.id }).from(topics).where(named)
  const [view] = topic ? await topicsOf(person.id, topic.id) : []
  if (!view) throw new AppError('not_found')
  const own = person.id === options.actor.person?.id
  return own ? view : { ...view, entries: 0, talks: 0, last_at: null }
}

/** Gives a topic another name. @throws AppError `not_found` also for what is not the caller's, `conflict` for a name that is taken. */
export async function renameTopic({ actor, id, name }: { actor: Actor; id: string; name: string }): Promise<TopicView> {
  const own = and(eq(topics.id, id), eq(topics.personId, writerId(actor)))
  await db
    .update(topics)
    .set({ name })
    .where(own)
    .catch((cause) => {
      if (sqlState(cause) === '23505') throw new AppError('conflict', 'You have a topic of this name.', { cause })
      throw cause
    })
  const [view] = await topicsOf(writerId(actor), id)
  if (!view) throw new AppError('not_found')
  return view
}

/** Lets go of a topic; what was about it stays. @throws AppError `not_found`. */
export async function deleteTopic({ actor, id }: { actor: Actor; id: string }): Promise<undefined> {
  const own = and(eq(topics.id, id), eq(topics.personId, writerId(actor)))
  const gone = await db.delete(topics).where(own).returning({ id: topics.id })
  if (gone.length === 0) throw new AppError('not_found')
  return undefined
}
