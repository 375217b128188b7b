import { sql } from '@/db/client'
import type { StoredKioskSettings } from '@/db/schema/kiosks'
import { sha256 } from '@/lib/ids'
import type { KioskHere } from '@/lib/sessions/kiosk-schema'
import { viewHere } from './view'

// Being seen is written this often and no more.
const staleAfter = '1 minute'

type Row = { id: string; name: string; place: string; settings: StoredKioskSettings; stale: boolean }

/**
 * The kiosk that a browser is, by the secret it holds. Looking is a sign of it.
 * @returns null for a browser that nobody registered, or whose kiosk was removed or registered anew.
 */
export async function kioskOfBrowser(secret: string | null, now = new Date()): Promise<KioskHere | null> {
  if (!secret) return null
  const at = now.toISOString()
  const [row] = await sql<Row[]>`
    select id, name, place, settings, seen_at is null or seen_at < ${at}::timestamptz - ${staleAfter}::interval as stale
    from kiosks where token_hash = ${sha256(secret)} and removed_at is null`
  if (!row) return null
  if (row.stale) await sql`update kiosks set seen_at = ${at}::timestamptz where id = ${row.id}`
  return viewHere(row)
}
