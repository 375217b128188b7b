import { eq, getTableColumns } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import type { Actor } from '@/lib/people/actor'
import { canReadSession } from './access'
import { noteLook } from './note-look'
import { readableBy } from './readable'
import type { SessionView } from './schema'
import { type SessionRow, viewSession } from './view'

export type FoundSession = { session: SessionRow; customerId: string | null }

/** The session with the `customer_id` of its person; null when there is none of that id. */
export async function findSession(id: string, tx: Tx = db): Promise<FoundSession | null> {
  if (!isUuid(id)) return null
  const [row] = await tx
    .select({ session: getTableColumns(sessions), customerId: people.customerId })
    .from(sessions)
    .leftJoin(people, eq(people.id, sessions.personId))
    .where(eq(sessions.id, id))
  return row ?? null
}

/** Holds the session's row till the transaction ends, so that what happens to it happens in order. */
export async function lockSession(id: string, tx: Tx): Promise<SessionRow | null> {
  const [row] = await tx.select().from(sessions).where(eq(sessions.id, id)).for('update')
  return row ?? null
}

/** @throws AppError `session_not_found` for what is absent or not the caller's: the two look the same. */
export async function readSession(options: { actor: Actor; sessionId: string; now?: Date }): Promise<SessionView> {
  const found = await findSession(options.sessionId)
  if (!found || !canReadSession(options.actor, found.session)) throw new AppError('session_not_found')
  await noteLook({ actor: options.actor, session: found.session })
  return viewSession(readableBy(options.actor, found.session), found.customerId, options.now ?? new Date())
}
