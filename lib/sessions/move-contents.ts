import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { SessionRow } from './view'

// What came or went by a messenger goes with the message that it became or says.
const messengerTables = [sql`incoming_messages`, sql`outgoing_messages`]

type Place = Pick<SessionRow, 'id' | 'personId'>

/**
 * Moves everything on one session's line onto another's, and marks it with where it came from.
 * Ids that callers chose are unique in a session: one that both have gets the session it came from behind it.
 */
export async function moveContents(from: Place, into: Place, tx: Tx) {
  await tx.execute(sql`
    update messages m set session_id = ${into.id}, client_message_id = case
      when exists (select 1 from messages o where o.session_id = ${into.id} and o.client_message_id = m.client_message_id)
      then m.client_message_id || '@' || m.session_id else m.client_message_id end
    where m.session_id = ${from.id}`)
  await tx.execute(sql`update replies set session_id = ${into.id} where session_id = ${from.id}`)
  for (const table of messengerTables) {
    await tx.execute(sql`
      update ${table} set session_id = ${into.id} where session_id = ${from.id} and message_id is not null`)
  }
  await tx.execute(sql`
    update orders o set session_id = ${into.id}, client_order_id = case
      when exists (select 1 from orders p where p.session_id = ${into.id} and p.client_order_id = o.client_order_id)
      then o.client_order_id || '@' || o.session_id else o.client_order_id end
    where o.session_id = ${from.id}`)
  await tx.execute(sql`
    update events e set session_id = ${into.id}, person_id = ${into.personId}, joined_from = e.session_id, client_event_id = case
      when exists (select 1 from events o where o.session_id = ${into.id} and o.client_event_id = e.client_event_id)
      then e.client_event_id || '@' || e.session_id else e.client_event_id end
    where e.session_id = ${from.id}`)
}

/** Takes that back: what came from the session returns to it, under the ids it had there. */
export async function returnContents(from: Place, to: Place, tx: Tx) {
  const mark = `@${to.id}`
  await tx.execute(sql`
    update messages m set session_id = ${to.id},
      client_message_id = case when right(m.client_message_id, 37) = ${mark} then left(m.client_message_id, -37) else m.client_message_id end
    from events e where e.id = m.event_id and e.session_id = ${from.id} and e.joined_from = ${to.id}`)
  await tx.execute(sql`
    update replies r set session_id = ${to.id}
    from events e where e.id = r.event_id and e.session_id = ${from.id} and e.joined_from = ${to.id}`)
  for (const table of messengerTables) {
    await tx.execute(sql`
      update ${table} o set session_id = ${to.id} from messages m join events e on e.id = m.event_id
      where m.id = o.message_id and o.session_id = ${from.id} and e.session_id = ${from.id} and e.joined_from = ${to.id}`)
  }
  await tx.execute(sql`
    update orders o set session_id = ${to.id},
      client_order_id = case when right(o.client_order_id, 37) = ${mark} then left(o.client_order_id, -37) else o.client_order_id end
    from events e where e.id = o.event_id and e.session_id = ${from.id} and e.joined_from = ${to.id}`)
  await tx.execute(sql`
    update events e set session_id = ${to.id}, person_id = ${to.personId}, joined_from = null,
      client_event_id = case when right(e.client_event_id, 37) = ${mark} then left(e.client_event_id, -37) else e.client_event_id end
    where e.session_id = ${from.id} and e.joined_from = ${to.id}`)
}
