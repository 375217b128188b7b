import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'

/** What populate has made: sessions by id or by the token they run under, and people by id. */
export type MadeUp = { sessionIds?: string[]; tokens?: string[]; personIds?: string[] }

/** Notes that these are demo data, so that they can be told apart and taken away. Those that are not there are passed over. */
export async function markAsDemo({ sessionIds = [], tokens = [], personIds = [] }: MadeUp, tx: Tx = db) {
  await tx.execute(sql`
    insert into demo_sessions (session_id)
    select id from sessions where id = any(${sql.param(sessionIds)}::uuid[]) or outside_token = any(${sql.param(tokens)}::text[])
    on conflict do nothing`)
  await tx.execute(sql`
    insert into demo_people (person_id) select id from people where id = any(${sql.param(personIds)}::uuid[]) on conflict do nothing`)
}

/** Whether there is a session that nobody made up. */
export async function holdsRealSessions(tx: Tx = db): Promise<boolean> {
  const [found] = await tx.execute(sql`
    select from sessions where not exists (select from demo_sessions where session_id = sessions.id) limit 1`)
  return found !== undefined
}

/** Whether there is anything that is known to be made up. */
export async function holdsDemo(tx: Tx = db): Promise<boolean> {
  const found = await tx.execute(sql`
    select where exists (select from demo_sessions) or exists (select from demo_people) or exists (select from demo_fills)`)
  return found.length > 0
}
