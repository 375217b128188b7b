import { db } from '@/db/client'
import { checks } from '@/db/schema/operations'

/** Work that is done by the clock, and that staff are told of. */
export type Chore = 'retention'

/** Notes that a chore was done, and with how many rows. */
export async function noteDone(name: Chore, looked: number, now = new Date()) {
  const row = { checkedAt: now, roundedAt: now, looked }
  await db
    .insert(checks)
    .values({ name, ...row })
    .onConflictDoUpdate({ target: checks.name, set: row })
}
