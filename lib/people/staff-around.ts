import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staffRoles } from './actor'

// A page that is open gives a sign each minute.
const signSeconds = 150

/** Whether a member of staff looks at a page of theirs just now, so that what is said to them is likely read soon. */
export async function isStaffAround(tx: Tx): Promise<boolean> {
  const roles = sql.join(
    staffRoles.map((role) => sql`${role}`),
    sql`, `,
  )
  const [row] = await tx.execute<{ around: boolean }>(sql`
    select exists (
      select 1 from people p join user_tokens t on t.person_id = p.id
      where p.roles && array[${roles}]::text[] and p.disabled_at is null
        and t.revoked_at is null and t.seen_at > now() - make_interval(secs => ${signSeconds})
    ) as around`)
  return row?.around ?? false
}
