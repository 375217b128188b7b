import type postgres from 'postgres'
import { sql } from '@/db/client'
import { companions } from '@/db/enums'
import { decodePlace, encodePlace } from '@/lib/keyset'
import { excerptAround, searchTerms } from '@/lib/language/search-words'
import { likePattern } from '@/lib/like-pattern'
import type { Actor } from '@/lib/people/actor'
import { conversationTypes, type PersonTimeline, type PersonTimelineItem, type PersonTimelineQuery } from './schema'
import { demandOwnWords, whoseJournal } from './whose'

type Fragment = postgres.Fragment

type Row = Omit<PersonTimelineItem, 'at' | 'last_at' | 'excerpt' | 'matches'> & {
  at: string
  last_at: string
  part: string | null
  cut_before: boolean
  cut_after: boolean
}

const titleLength = 120
const partBefore = 200
const partLength = 600

const iso = (time: string) => new Date(time).toISOString()

/**
 * What there is of a person, the newest first by keyset pages: entries, conversations and sessions on one line, with the topics that link them.
 * Words, topics and moods are the person's alone; staff and keys see that it happened and when.
 * @throws AppError as whoseJournal; `forbidden` for filters by words of somebody else's; `invalid` for a foreign cursor.
 */
export async function personTimeline(
  options: { actor: Actor; personId: string; now?: Date } & PersonTimelineQuery,
): Promise<PersonTimeline> {
  const { actor, personId, limit, cursor, q, topic_id, entry_id, now = new Date() } = options
  const whose = await whoseJournal(actor, personId)
  demandOwnWords(whose, { q, topic_id, entry_id })
  const terms = searchTerms(q ?? '')
  const after = cursor ? decodePlace(cursor) : null
  const scope: Scope = { ...options, personId: whose.person.id, terms, after }
  const parts = [...(wants(options, 'entry') ? [entryItems(scope)] : []), ...sessionItems(scope)]
  const rows = parts.length > 0 ? await read(union(parts), scope, now) : []
  const items = rows.slice(0, limit).map((row) => (whose.own ? viewOwn(row, terms) : viewOthers(row)))
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? encodePlace({ at: new Date(last.at), id: last.id }) : null }
}

type Scope = PersonTimelineQuery & {
  personId: string
  terms: string[]
  after: { at: Date; id: string } | null
}

const wants = ({ kind, type }: PersonTimelineQuery, one: 'entry' | 'conversation' | 'session') =>
  (kind?.includes(one) ?? true) && !(one === 'entry' && type)

const inARow = (parts: Fragment[]) => parts.reduce((all, part) => sql`${all} ${part}`, sql``)

const union = (parts: Fragment[]) => parts.reduce((all, part) => sql`${all} union all ${part}`)

const saying = (terms: string[]) => inARow(terms.map((term) => sql`and m.content ilike ${likePattern(term)}`))

/** Conditions that both tables share; `e` or `s` bears `created_at`, `id` and `topic_id`. */
function within({ from, to, topic_id, after }: Scope): Fragment {
  return sql`
    ${from ? sql`and created_at >= ${from}::timestamptz` : sql``}
    ${to ? sql`and created_at <= ${to}::timestamptz` : sql``}
    ${topic_id ? sql`and topic_id = ${topic_id}::uuid` : sql``}
    ${after ? sql`and (created_at, id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : sql``}
    order by created_at desc, id desc`
}

function entryItems(scope: Scope): Fragment {
  const { personId, limit, terms, entry_id } = scope
  const holds = inARow(
    terms.map((term) => sql`and (title ilike ${likePattern(term)} or content ilike ${likePattern(term)})`),
  )
  return sql`(
    select 'entry' as kind, id, created_at as at, updated_at as last_at, null::text as type, '{}'::text[] as channels, topic_id, theme, mood,
      null::uuid as entry_id, words, false as running
    from entries where person_id = ${personId} and deleted_at is null ${holds}
      ${entry_id ? sql`and id = ${entry_id}::uuid` : sql``} ${within(scope)} limit ${limit + 1})`
}

function sessionItems(scope: Scope): Fragment[] {
  const { personId, limit, terms, entry_id } = scope
  const talks: string[] = scope.private ? [...companions] : [...conversationTypes]
  const types = [
    ...(wants(scope, 'conversation') ? talks : []),
    ...(wants(scope, 'session') && !scope.private ? ['workshop', 'journey'] : []),
  ].filter((type) => scope.type === undefined || scope.type === type)
  if (types.length === 0) return []
  const said = saying(terms)
  return [
    sql`(
    select case when type = any(${[...conversationTypes]}) then 'conversation' else 'session' end as kind, id, created_at as at,
      last_activity_at as last_at, type, channels, topic_id, theme, null::text as mood, entry_id, null::int as words, status = 'active' as running
    from sessions s where person_id = ${personId} and type = any(${types})
      ${terms.length > 0 ? sql`and exists (select from messages m where m.session_id = s.id ${said})` : sql``}
      ${entry_id ? sql`and entry_id = ${entry_id}::uuid` : sql``} ${within(scope)} limit ${limit + 1})`,
  ]
}

/** The rows of a page with what is told of each: what it is called, how much was said, and the words that were searched for. */
function read(items: Fragment, { limit, terms }: Scope, now: Date) {
  const [first = ''] = terms
  const said = saying(terms)
  const found = sql`
    left join lateral (
      select f.content, greatest(1, position(${first} in lower(f.content)) - ${partBefore}::int) as start from (
        select e.content from entries e where i.kind = 'entry' and e.id = i.id
        union all (select m.content from messages m where i.kind <> 'entry' and m.session_id = i.id ${said}
          order by m.event_id desc limit 1)) f) hit on ${terms.length > 0}`
  return sql<Row[]>`
    with items as (${items}), page as (select * from items order by at desc, id desc limit ${limit + 1})
    select i.kind, i.id, i.at, i.last_at, i.type, i.channels, i.theme, i.mood, i.entry_id, i.words, i.running and s.expires_at > ${now.toISOString()} as running,
      case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end as topic,
      case when i.kind = 'entry' then (select coalesce(nullif(e.title, ''), left(ltrim(e.content, E' \\n\\r\\t'), ${titleLength})) from entries e where e.id = i.id)
        else coalesce((select left(m.content, ${titleLength}) from messages m
          where m.session_id = i.id and m.role = 'user' order by m.event_id limit 1), s.title) end as title,
      case when i.kind <> 'entry' then (select count(*)::int from messages m where m.session_id = i.id) end as messages,
      substr(hit.content, hit.start, ${partLength}) as part, coalesce(hit.start > 1, false) as cut_before,
      coalesce(length(hit.content) >= hit.start + ${partLength}, false) as cut_after
    from page i
    left join topics t on t.id = i.topic_id
    left join sessions s on i.kind <> 'entry' and s.id = i.id
    ${found}
    order by i.at desc, i.id desc`
}

function viewOwn({ part, cut_before, cut_after, ...row }: Row, terms: string[]): PersonTimelineItem {
  const around =
    part === null || terms.length === 0 ? null : excerptAround(part, terms, { before: cut_before, after: cut_after })
  return {
    ...times(row),
    title: row.title?.split('\n')[0]?.trim() || null,
    excerpt: around?.excerpt ?? null,
    matches: around?.matches ?? [],
  }
}

function viewOthers({ part: _, cut_before: __, cut_after: ___, ...row }: Row): PersonTimelineItem {
  return {
    ...times(row),
    title: null,
    excerpt: null,
    matches: [],
    topic: null,
    theme: null,
    mood: null,
    entry_id: null,
  }
}

function times<R extends { at: string; last_at: string; running: boolean | null }>(row: R) {
  return { ...row, at: iso(row.at), last_at: iso(row.last_at), running: row.running ?? false }
}
