import { and, arrayOverlaps, eq, gte, inArray, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { companions } from '@/db/enums'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canListSessions } from './access'
import { type Glance, glances } from './glance'
import { listItem } from './list-item'
import { type Pinned, pageOf } from './list-page'
import { noteLook } from './note-look'
import { readableBy } from './readable'
import type { ListQuery, SessionListItem } from './schema'
import { isInState } from './state'

/**
 * Sessions by keyset pages: to staff those who ask for help first unless a state or somebody is looked for, then those last active first. Staff and keys
 * that read sessions see all; a person their own; others none.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for a cursor that is not one of ours.
 */
export async function listSessions(options: { actor: Actor; now?: Date } & ListQuery) {
  const { actor, limit, cursor } = options
  const all = canListSessions(actor)
  demand(actor, all || actor.person !== null)
  const now = options.now ?? new Date()
  const self =
    actor.person !== null && (options.person === actor.person.id || options.person === actor.person.customerId)
  if (all && !self) await noteAudit({ actor, action: 'sessions_listed', repeats: true })
  // What is theirs is about topics in their own words: nobody else looks for those.
  const own = all && !options.topic ? undefined : isTheirOwn(actor)
  const where = and(
    own,
    matching(options, now),
    options.theme ? isAbout(options.theme, actor) : undefined,
    options.held ? isHeldBy(actor) : undefined,
  )
  const text = options.q?.trim()
  const page = await pageOf({ where, text, pinned: all ? pinnedBy(options) : 'not', cursor, limit, now })
  return { items: await listed(page.ids, actor, now), nextCursor: page.nextCursor }
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
  const [row] = isUuid(options.sessionId) ? await glances([options.sessionId]) : []
  if (!row) throw new AppError('session_not_found')
  await noteLook({ actor: options.actor, session: row.session })
  return listItem(readable(options.actor, row), now, options.actor.person?.id)
}

const readable = (actor: Actor, row: Glance): Glance => ({ ...row, session: readableBy(actor, row.session) })

async function listed(ids: string[], actor: Actor, now: Date): Promise<SessionListItem[]> {
  if (ids.length === 0) return []
  const rows = new Map((await glances(ids)).map((row) => [row.session.id, row]))
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return row ? [listItem(readable(actor, row), now, actor.person?.id)] : []
  })
}

const isHeldBy = ({ person }: Actor) => (person ? eq(sessions.heldBy, person.id) : sql`false`)

const isTheirOwn = ({ person }: Actor) => (person ? eq(sessions.personId, person.id) : sql`false`)

/** Whoever looks for somebody, or for a state, gets that; all others see first who asks for help. */
function pinnedBy({ state, status, q, token, person, held }: ListQuery): Pinned {
  if (state === 'help') return 'only'
  return state || status || q || token || person || held ? 'not' : 'first'
}

function matching(query: ListQuery, now: Date): SQL | undefined {
  return and(
    query.status ? eq(sessions.status, query.status) : undefined,
    query.state ? isInState(query.state, now) : undefined,
    query.channel ? arrayOverlaps(sessions.channels, query.channel) : undefined,
    query.type ? eq(sessions.type, query.type) : undefined,
    query.topic ? eq(sessions.topicId, query.topic) : undefined,
    query.person ? isOf(query.person) : undefined,
    query.token ? isNamed(query.token) : undefined,
    query.from ? gte(sessions.lastActivityAt, new Date(query.from)) : undefined,
    query.to ? lte(sessions.createdAt, new Date(query.to)) : undefined,
  )
}

/** Nobody finds out by asking what others talk about with a companion. */
function isAbout(theme: string, actor: Actor): SQL | undefined {
  const own = actor.person ? eq(sessions.personId, actor.person.id) : undefined
  return and(eq(sessions.theme, theme), or(notInArray(sessions.type, [...companions]), own))
}

function isOf(person: string): SQL {
  const id = isUuid(person) ? eq(people.id, person) : undefined
  const who = db.select({ id: people.id }).from(people)
  return inArray(sessions.personId, who.where(or(eq(people.customerId, person), id)))
}

function isNamed(token: string): SQL | undefined {
  return or(eq(sessions.outsideToken, token), isUuid(token) ? eq(sessions.id, token) : undefined)
}
