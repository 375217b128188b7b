import { and, asc, desc, eq, gt, lt, not, or, type SQL } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/sessions'
import { decodePlace, encodePlace, type Place } from '@/lib/keyset'
import { found, searchSessions } from './search'
import { isInState } from './state'

// Tells a place among those who wait for help from one among the others.
const waiting = 'help.'

/** Those who wait for help alone, them before all others, or all by their last sign alone. */
export type Pinned = 'only' | 'first' | 'not'

type Options = {
  where: SQL | undefined
  /** What is searched for. */
  text?: string
  pinned: Pinned
  cursor?: string
  limit: number
  now: Date
}

/**
 * A page of sessions by id: those who ask for help first, whoever has waited longest on top, then the others, those last active first.
 * @throws AppError `invalid` for a cursor that is not one of ours.
 */
export async function pageOf(options: Options): Promise<{ ids: string[]; nextCursor: string | null }> {
  const { limit, cursor } = options
  const amongAsking = cursor?.startsWith(waiting) ?? false
  const after = cursor ? decodePlace(amongAsking ? cursor.slice(waiting.length) : cursor) : undefined
  const asking = after && !amongAsking ? [] : await askingForHelp(options, after, limit + 1)
  const others = await lastActive(options, amongAsking ? undefined : after, limit + 1 - asking.length)
  const places = [...asking, ...others]
  const page = places.slice(0, limit)
  const last = places.length > limit ? page.at(-1) : undefined
  return {
    ids: page.map(({ id }) => id),
    nextCursor: last ? `${page.length <= asking.length ? waiting : ''}${encodePlace(last)}` : null,
  }
}

async function askingForHelp({ where, text, pinned, now }: Options, after: Place | undefined, limit: number) {
  if (pinned === 'not') return []
  const { needsHelpAt: at, id } = sessions
  const beyond = after && or(gt(at, after.at), and(eq(at, after.at), gt(id, after.id)))
  const rows = await db
    .select({ id, at })
    .from(sessions)
    .where(and(where, isInState('help', now), text ? found(text) : undefined, beyond))
    .orderBy(asc(at), asc(id))
    .limit(limit)
  return rows.flatMap((row): Place[] => (row.at ? [{ id: row.id, at: row.at }] : []))
}

async function lastActive(options: Options, after: Place | undefined, limit: number): Promise<Place[]> {
  const { where, text, pinned, now } = options
  if (pinned === 'only' || limit < 1) return []
  const { lastActivityAt: at, id } = sessions
  const asking = pinned === 'first' ? isInState('help', now) : undefined
  const beyond = after && or(lt(at, after.at), and(eq(at, after.at), lt(id, after.id)))
  const matching = and(where, asking && not(asking), beyond)
  if (text) return searchSessions(text, matching, limit)
  return db.select({ id, at }).from(sessions).where(matching).orderBy(desc(at), desc(id)).limit(limit)
}
