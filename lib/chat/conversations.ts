import { sql } from '@/db/client'
import type { Channel } from '@/db/enums'
import { decodePlace, encodePlace } from '@/lib/keyset'
import { searchTerms } from '@/lib/language/search-words'
import { type Actor, demand } from '@/lib/people/actor'
import { type ConversationsQuery, conversationTypes, type ListedConversation } from './schema'
import { holding, searchHits } from './search-hits'

const atMost = 50
const excerpt = 120

type Row = {
  id: string
  type: ListedConversation['type']
  theme: string | null
  first: string | null
  last: string | null
  channel: Channel
  stays: { channel: Channel; at: string }[] | null
  is_active: boolean
  created_at: string
  last_activity_at: string
}

const iso = (time: string) => new Date(time).toISOString()

/**
 * A person's own conversations, those last active first, by keyset pages: what each began with, what was said last, and the surfaces it went
 * through; with `q` those in which all of its words were said in one message, and the latest such messages. Companions are searched and listed
 * without words.
 * @throws AppError `not_signed_in`, `forbidden` for devices and keys, which have no list of their own; `invalid` for a foreign cursor.
 */
export async function listConversations(options: { actor: Actor; now?: Date } & Partial<ConversationsQuery>) {
  const { person } = options.actor
  demand(options.actor, person !== null)
  const now = (options.now ?? new Date()).toISOString()
  const { type, theme = null, channel = null, from = null, to = null } = options
  const types: string[] = type ? [type] : options.types === 'all' ? [...conversationTypes] : ['visit']
  const terms = searchTerms(options.q ?? '')
  const after = options.cursor ? decodePlace(options.cursor) : null
  const rows = await sql<Row[]>`
    select s.id, s.type, s.theme, s.channel, s.created_at, s.last_activity_at, s.status = 'active' and s.expires_at > ${now} as is_active,
      case when s.type = 'visit' then (select left(m.content, ${excerpt}) from messages m
        where m.session_id = s.id and m.role = 'user' order by m.event_id limit 1) end as first,
      case when s.type = 'visit' then (select left(m.content, ${excerpt}) from messages m
        where m.session_id = s.id order by m.event_id desc limit 1) end as last,
      (select json_agg(json_build_object('channel', e.data->>'to', 'at', e.occurred_at) order by e.id) from events e
        where e.session_id = s.id and e.type = 'channel' and e.source = 'system') as stays
    from sessions s
    where s.person_id = ${person?.id ?? null} and s.type = any(${types})
      ${terms.length > 0 ? sql`and exists (select from messages m where m.session_id = s.id ${holding(terms)})` : sql``}
      and (${theme}::text is null or s.theme = ${theme}::text)
      and (${channel}::text is null or ${channel}::text = any(s.channels))
      and (${from}::timestamptz is null or s.last_activity_at >= ${from}::timestamptz)
      and (${to}::timestamptz is null or s.last_activity_at <= ${to}::timestamptz)
      and (${after?.at.toISOString() ?? null}::timestamptz is null
        or (s.last_activity_at, s.id) < (${after?.at.toISOString() ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by s.last_activity_at desc, s.id desc limit ${atMost + 1}`
  const page = rows.slice(0, atMost)
  const last = rows.length > atMost ? page.at(-1) : undefined
  const ids = page.map(({ id }) => id)
  const found = terms.length > 0 ? await searchHits(ids, terms) : new Map<string, never>()
  return {
    items: page.map(
      ({ id, first, stays, created_at, last_activity_at, ...row }): ListedConversation => ({
        ...row,
        session_id: id,
        title: first,
        stays: (stays ?? []).map(({ channel, at }) => ({ channel, at: iso(at) })),
        created_at: iso(created_at),
        last_activity_at: iso(last_activity_at),
        hit_count: found.get(id)?.count ?? 0,
        hits: row.type === 'visit' ? (found.get(id)?.hits ?? []) : [],
      }),
    ),
    nextCursor: last ? encodePlace({ at: new Date(last.last_activity_at), id: last.id }) : null,
  }
}
