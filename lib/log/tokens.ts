import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sessions } from '@/db/schema/sessions'

/** What the outside calls each session: its own token where it brought one. */
export async function outsideTokens(ids: string[], tx: Tx): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ id: sessions.id, token: sessions.outsideToken })
    .from(sessions)
    .where(inArray(sessions.id, ids))
  return new Map(rows.map((row) => [row.id, row.token ?? row.id]))
}
