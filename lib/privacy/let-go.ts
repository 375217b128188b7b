import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { inSlices, rowsAtOnce } from './in-slices'

/** Where other people's rows name this person, as their author, reviewer or maker: the rows stay and the name goes. */
const mentions: [table: string, column: string][] = [
  ['events', 'person_id'],
  ['messages', 'author_id'],
  ['training_examples', 'reviewed_by'],
  ['sessions', 'created_by_person_id'],
  ['sessions', 'held_by'],
  ['session_joins', 'from_person_id'],
  ['session_joins', 'undone_by'],
  ['password_resets', 'made_by'],
  ['audit', 'actor_id'],
  ['pipeline_settings', 'changed_by'],
]

/** Takes a person out of the rows of others. Deleting them would do the same, but in one transaction however many there are. */
export async function letGo(personId: string) {
  const [person] = await db.execute<{ customerId: string }>(sql`
    select customer_id as "customerId" from people where id = ${personId}`)
  if (!person) return
  for (const [table, column] of mentions) {
    const named = sql.identifier(column)
    await changeInSlices(table, sql`${named} = null`, sql`${named} = ${personId}`)
  }
  // An import tells who made it by their customer id.
  const imported = sql`type = 'import' and source = 'system' and data -> 'by' ->> 'person' = ${person.customerId}`
  await changeInSlices('events', sql`data = data - 'by'`, imported)
  for (const who of ['by', 'from']) {
    const held = sql`type in ('taken', 'handed_back') and source = 'system' and data ->> ${who}::text = ${personId}`
    await changeInSlices('events', sql`data = data - ${who}::text`, held)
  }
}

async function changeInSlices(table: string, change: SQL, where: SQL) {
  const name = sql.identifier(table)
  await inSlices(async (tx) => {
    const changed = await tx.execute(sql`
      update ${name} set ${change} where ctid = any(array(select ctid from ${name} where ${where} limit ${rowsAtOnce}))`)
    return { done: changed.count < rowsAtOnce }
  })
}
