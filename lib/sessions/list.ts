import { and, arrayOverlaps, desc, eq, exists, gte, ilike, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { events } from '@/db/schema/events'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import { decodePlace, encodePlace } from '@/lib/keyset'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canListSessions } from './access'
import { glances } from './glance'
import { listItem } from './list-item'
import { noteLook } from './note-look'
import type { ListQuery, SessionListItem } from './schema'
import { isInState } from './state'

/**
 * Sessions, those last active first, by keyset pages. Staff and keys that read sessions see all; a person their own; others none.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for a cursor that is not one of ours.
 */
export async function listSessions(options: { actor: Actor; now?: Date } & ListQuery) {
  const { actor, limit } = options
  const all = canListSessions(actor)
  demand(actor, all || actor.person !== null)
  const now = options.now ?? new Date()
  const self =
    actor.person !== null && (options.person === actor.person.id || options.person === actor.person.customerId)
  if (all && !self) await noteAudit({ actor, action: 'sessions_listed', repeats: true })
  const own = all ? undefined : eq(sessions.personId, actor.person?.id ?? '')
  const rows = await glances(now)
    .where(and(own, matching(options, now), options.cursor ? before(options.cursor) : undefined))
    .orderBy(desc(sessions.lastActivityAt), desc(sessions.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => listItem(row, now)),
    nextCursor: last ? encodePlace({ at: last.session.lastActivityAt, id: last.session.id }) : null,
  }
}

/**
 * One session as the staff's list shows it, whatever its place in it.
 * @throws AppError `not_signed_in`, `forbidden`, `session_not_found`.
 */
export async function listedSession(options: {
  actor: Actor
  sessionId: string
  now?: Date
}): Promise<SessionListItem> {
  demand(options.actor, canListSessions(options.actor))
  const now = options.now ?? new Date()
  const [row] = isUuid(options.sessionId) ? await glances(now).where(eq(sessions.id, options.sessionId)) : []
  if (!row) throw new AppError('session_not_found')
  await noteLook({ actor: options.actor, session: row.session })
  return listItem(row, now)
}

function matching(query: ListQuery, now: Date): SQL | undefined {
  return and(
    query.status ? eq(sessions.status, query.status) : undefined,
    query.state ? isInState(query.state, now) : undefined,
    query.channel ? arrayOverlaps(sessions.channels, query.channel) : undefined,
    query.type ? eq(sessions.type, query.type) : undefined,
    query.theme ? eq(sessions.theme, query.theme) : undefined,
    query.person ? or(eq(people.customerId, query.person), personIs(query.person)) : undefined,
    query.from ? gte(sessions.lastActivityAt, new Date(query.from)) : undefined,
    query.to ? lte(sessions.createdAt, new Date(query.to)) : undefined,
    query.q ? found(query.q) : undefined,
  )
}

function personIs(id: string): SQL | undefined {
  return isUuid(id) ? eq(sessions.personId, id) : undefined
}

/** One field takes token, e-mail, phone or name, and the short name of a session: the last characters of its id. */
function found(text: string): SQL | undefined {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const said = db
    .select({ one: sql`1` })
    .from(events)
    .where(
      and(eq(events.sessionId, sessions.id), or(ilike(events.studentEmail, like), ilike(events.studentName, like))),
    )
  return or(
    isUuid(text) ? eq(sessions.id, text) : undefined,
    /^[0-9a-f-]{8,36}$/i.test(text) ? ilike(sql`${sessions.id}::text`, `%${text}`) : undefined,
    ilike(sessions.outsideToken, like),
    ilike(sessions.phone, like),
    ilike(sessions.title, like),
    ilike(people.name, like),
    eq(people.customerId, text),
    exists(said),
  )
}

function before(cursor: string): SQL | undefined {
  const { at, id } = decodePlace(cursor)
  return or(lt(sessions.lastActivityAt, at), and(eq(sessions.lastActivityAt, at), lt(sessions.id, id)))
}
