import { sql } from '@/db/client'
import type { Channel } from '@/db/enums'
import { type Actor, demand } from '@/lib/people/actor'
import type { Conversation } from './schema'

const atMost = 50
const excerpt = 120

type Row = {
  id: string
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
 * A person's own visits, those last active first: what each began with, what was said last, and the surfaces it went through.
 * @throws AppError `not_signed_in`, `forbidden` for devices and keys, which have no list of their own.
 */
export async function listConversations(options: { actor: Actor; now?: Date }) {
  const { person } = options.actor
  demand(options.actor, person !== null)
  const now = (options.now ?? new Date()).toISOString()
  const rows = await sql<Row[]>`
    select s.id, s.channel, s.created_at, s.last_activity_at, s.status = 'active' and s.expires_at > ${now} as is_active,
      (select left(m.content, ${excerpt}) from messages m
        where m.session_id = s.id and m.role = 'user' order by m.event_id limit 1) as first,
      (select left(m.content, ${excerpt}) from messages m
        where m.session_id = s.id order by m.event_id desc limit 1) as last,
      (select json_agg(json_build_object('channel', e.data->>'to', 'at', e.occurred_at) order by e.id) from events e
        where e.session_id = s.id and e.type = 'channel' and e.source = 'system') as stays
    from sessions s where s.person_id = ${person?.id ?? null} and s.type = 'visit'
    order by s.last_activity_at desc, s.id desc limit ${atMost}`
  return {
    items: rows.map(
      ({ id, first, stays, created_at, last_activity_at, ...row }): Conversation => ({
        ...row,
        session_id: id,
        title: first,
        stays: (stays ?? []).map(({ channel, at }) => ({ channel, at: iso(at) })),
        created_at: iso(created_at),
        last_activity_at: iso(last_activity_at),
      }),
    ),
    nextCursor: null,
  }
}
