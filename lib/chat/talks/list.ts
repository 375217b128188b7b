import { sql } from '@/db/client'
import type { Companion } from '@/db/enums'
import { companions } from '@/db/enums'
import type { TalkList } from '@/lib/chat/talk-schema'
import { decodePlace, encodePlace } from '@/lib/keyset'
import { type Actor, demand } from '@/lib/people/actor'
import { talkerId } from './own'

type Row = {
  session_id: string
  companion: Companion
  entry_id: string | null
  topic: { id: string; name: string } | null
  messages: number
  is_active: boolean
  created_at: string
  last_activity_at: string
}

const iso = (time: string) => new Date(time).toISOString()

/** One's own talks, those spoken in last first. @throws AppError `forbidden` for who is not signed in as a person; `invalid` for a foreign cursor. */
export async function listTalks(options: {
  actor: Actor
  limit: number
  cursor?: string | undefined
  now?: Date
}): Promise<TalkList> {
  const { actor, limit, cursor } = options
  demand(actor, actor.person !== null)
  const now = (options.now ?? new Date()).toISOString()
  const after = cursor ? decodePlace(cursor) : null
  const before = after
    ? sql`and (s.last_activity_at, s.id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
    : sql``
  const rows = await sql<Row[]>`
    select s.id as session_id, s.type as companion, e.id as entry_id, s.created_at, s.last_activity_at,
      s.status = 'active' and s.expires_at > ${now} as is_active,
      case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end as topic,
      (select count(*)::int from messages m where m.session_id = s.id) as messages
    from sessions s left join topics t on t.id = s.topic_id left join entries e on e.id = s.entry_id and e.deleted_at is null
    where s.person_id = ${talkerId(actor)} and s.type = any(${[...companions]}) ${before}
    order by s.last_activity_at desc, s.id desc limit ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => ({
      ...row,
      created_at: iso(row.created_at),
      last_activity_at: iso(row.last_activity_at),
    })),
    nextCursor: last ? encodePlace({ at: new Date(last.last_activity_at), id: last.session_id }) : null,
  }
}
