import { sql } from '@/db/client'
import type { Channel, MemoryKind } from '@/db/enums'
import type { MemoryList, MemoryQuery } from '@/lib/chat/memory-schema'
import { decodePlace, encodePlace } from '@/lib/keyset'
import { asFact } from './fact'
import { factSentence, skusOf } from './fact-sentence'
import { productNames } from './product-names'

type Row = {
  id: string
  kind: MemoryKind
  subject: string
  detail: Record<string, unknown>
  session_id: string
  message_id: string
  created_at: string
  channel: Channel
}

/** A page of what is remembered of a person or of one session, newest first, each fact as a sentence with where it was said. */
export async function memoryPage(
  of: { personId: string } | { sessionId: string },
  { locale, limit, cursor }: MemoryQuery,
): Promise<MemoryList> {
  const after = cursor ? decodePlace(cursor) : null
  const whose = 'personId' in of ? sql`s.person_id = ${of.personId}` : sql`s.id = ${of.sessionId}`
  const rows = await sql<Row[]>`
    select f.id, f.kind, f.subject, f.detail, m.session_id, f.message_id, f.created_at, coalesce(
      (select e.data ->> 'to' from events e
        where e.session_id = m.session_id and e.type = 'channel' and e.source = 'system' and e.id < m.event_id
        order by e.id desc limit 1), s.channels[1]) as channel
    from sessions s join messages m on m.session_id = s.id join memories f on f.message_id = m.id
    where ${whose} and s.type = 'visit' ${
      after ? sql`and (f.created_at, f.id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : sql``
    }
    order by f.created_at desc, f.id desc limit ${limit + 1}`
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const names = await productNames(
    page.flatMap((row) => skusOf(asFact(row))),
    locale,
  )
  return {
    items: page.map(({ subject, created_at, ...row }) => ({
      ...row,
      sentence: factSentence(asFact({ ...row, subject }), locale, names),
      at: new Date(created_at).toISOString(),
    })),
    nextCursor: last ? encodePlace({ at: new Date(last.created_at), id: last.id }) : null,
  }
}
