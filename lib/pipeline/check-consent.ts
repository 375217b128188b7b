import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { trainingExamples } from '@/db/schema/pipeline'
import { sessions } from '@/db/schema/sessions'

const sessionsAtOnce = 5000
const rowsAtOnce = 500

/** Before all ids. */
export const firstPlace = '00000000-0000-0000-0000-000000000000'

type Round = { upto: string | null; found: string[] }

/**
 * Deletes the examples of sessions that nobody may learn from, looking at the next few thousand sessions after `from`.
 * @returns the sessions that had some, and from where to go on: all are seen in turn, and then again.
 */
export async function deleteUnconsented(from: string): Promise<{ sessionIds: string[]; next: string }> {
  const [round] = await db.execute<Round>(sql`
    with slice as (select id, training_consent from ${sessions} where id > ${from} order by id limit ${sessionsAtOnce})
    select max(id::text) as upto, array(
      select id from slice where not training_consent and exists (
        select from ${trainingExamples} where session_id = slice.id)
    ) as found
    from slice`)
  const sessionIds = round?.found ?? []
  for (const sessionId of sessionIds) while ((await deleteSlice(sessionId)) === rowsAtOnce);
  return { sessionIds, next: round?.upto ?? firstPlace }
}

/** The session's row is held: consent given this moment comes before or after. */
async function deleteSlice(sessionId: string): Promise<number> {
  const gone = await db.execute(sql`
    delete from ${trainingExamples} where id in (
      select id from ${trainingExamples}
      where session_id = (select id from ${sessions} where id = ${sessionId} and not training_consent for update)
      limit ${rowsAtOnce})
    returning id`)
  return gone.length
}
