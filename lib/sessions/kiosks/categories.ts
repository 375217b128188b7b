import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { SessionRow } from '@/lib/sessions/view'

/** The categories that the kiosk speaks of at which a session is; null for the whole catalogue. */
export async function categoriesWhere(
  { id, channel }: Pick<SessionRow, 'id' | 'channel'>,
  tx: Tx,
): Promise<string[] | null> {
  if (channel !== 'kiosk') return null
  const [kiosk] = await tx.execute<{ categories: string[] | null }>(sql`
    select k.settings -> 'categories' as categories from session_tokens t join kiosks k on k.id = t.kiosk_id
    where t.session_id = ${id} and t.revoked_at is null and k.removed_at is null order by t.created_at desc limit 1`)
  return kiosk?.categories ?? null
}
