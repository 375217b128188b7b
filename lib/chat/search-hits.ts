import { sql } from '@/db/client'
import type { MessageRole } from '@/db/enums'
import { excerptAround } from '@/lib/language/search-words'
import { likePattern } from '@/lib/like-pattern'
import type { Hit } from './schema'

const shown = 3
const partBefore = 200
const part = 600

/** That a message `m` holds all terms, as a condition to put behind others. */
export const holding = (terms: string[]) => terms.map((term) => sql`and m.content ilike ${likePattern(term)}`)

type Found = { session_id: string; id: string; role: MessageRole; at: string; count: number; part: string } & Cut
type Cut = { cut_before: boolean; cut_after: boolean }

/** How many messages of each session hold all terms, and the latest of them with the words around the first. */
export async function searchHits(sessionIds: string[], terms: string[]) {
  const [first = ''] = terms
  const rows = await sql<Found[]>`
    select s.id as session_id, f.id, f.role, f.created_at as at, f.count, substr(f.content, f.start, ${part}) as part,
      f.start > 1 as cut_before, length(f.content) >= f.start + ${part} as cut_after
    from unnest(${sessionIds}::uuid[]) s(id) cross join lateral (
      select m.id, m.role, m.created_at, m.content, count(*) over ()::int as count,
        greatest(1, position(${first} in lower(m.content)) - ${partBefore}::int) as start
      from messages m where m.session_id = s.id ${holding(terms)}
      order by m.event_id desc limit ${shown}) f`
  const found = new Map<string, { count: number; hits: Hit[] }>()
  for (const { session_id, id, role, at, count, part, cut_before, cut_after } of rows) {
    const hits = found.get(session_id)?.hits ?? []
    const words = excerptAround(part, terms, { before: cut_before, after: cut_after })
    hits.push({ message_id: id, role, at: new Date(at).toISOString(), ...words })
    found.set(session_id, { count, hits })
  }
  return found
}
