import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { forgetUnseenErrors } from '@/lib/log/digest-prune'
import { eraseTokens } from '@/lib/log/erased-token'
import { canAdminister } from '@/lib/people/access'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { addCounts, type Counts } from './counts'
import { eraseSessionRows } from './erase-rows'
import type { ErasedView } from './schema'

/**
 * Erases every session of no known person in which this e-mail was claimed, and those under the same correlation tokens. Later events under
 * these tokens are refused.
 * @throws AppError `not_signed_in`, `forbidden`.
 */
export async function eraseLog(options: { actor: Actor; studentEmail: string; now?: Date }): Promise<ErasedView> {
  const { actor, studentEmail } = options
  demand(actor, canAdminister(actor))
  const now = options.now ?? new Date()
  const claimed = sql`id in (select session_id from events where lower(student_email) = ${studentEmail.toLowerCase()})`
  const tokens = await db.execute<{ token: string }>(sql`
    select distinct outside_token as token from sessions where person_id is null and outside_token is not null and ${claimed}`)
  const known = tokens.map((row) => row.token)
  // First the tokens: what is opened under them until then is found, and nothing is opened after.
  await db.transaction((tx) => eraseTokens(known, now, tx))
  const sessions = await db.execute<{ id: string }>(sql`
    select id from sessions where person_id is null and (${claimed} or outside_token = any(${sql.param(known)}::text[]))`)
  let erased: Counts = {}
  for (const { id } of sessions) erased = addCounts(erased, await eraseSessionRows(id, { now }))
  await forgetUnseenErrors()
  await noteAudit({ actor, action: 'log_erased', detail: { sessions: sessions.length }, now })
  return { erased }
}
