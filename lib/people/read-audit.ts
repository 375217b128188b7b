import { and, desc, eq, getTableColumns, gte, lt, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { audit } from '@/db/schema/audit'
import { apiKeys, people } from '@/db/schema/people'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import { foreignCursor } from '@/lib/keyset'
import { canAdminister } from './access'
import { type Actor, demand } from './actor'
import { findPerson } from './find-or-make'
import type { AuditQuery, AuditView } from './schema'

const actors = alias(people, 'actors')
const actingKeys = alias(apiKeys, 'acting_keys')
const touchedKeys = alias(apiKeys, 'touched_keys')

/**
 * What staff and programs did with personal data, the newest first, by keyset pages; for admins.
 * @param options.person whose data, and `actor` who did it (a person, or an API key): C123 or a UUID, also of somebody erased.
 * @throws AppError `not_signed_in`, `forbidden`, `not_found` for a C123 that is nobody's, `invalid` for a cursor that is not one of ours.
 */
export async function readAudit(options: { actor: Actor; by?: string | undefined } & Omit<AuditQuery, 'actor'>) {
  const { limit, cursor, action, from, to } = options
  demand(options.actor, canAdminister(options.actor))
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw foreignCursor()
  const [whose, by] = await Promise.all([idOf(options.person), idOf(options.by)])
  const conditions: (SQL | undefined)[] = [
    whose ? eq(audit.personId, whose) : undefined,
    by ? or(eq(audit.actorId, by), eq(audit.keyId, by)) : undefined,
    action ? eq(audit.action, action) : undefined,
    from ? gte(audit.at, new Date(from)) : undefined,
    to ? lte(audit.at, new Date(to)) : undefined,
    cursor ? lt(audit.id, Number(cursor)) : undefined,
  ]
  const rows = await auditRows()
    .where(and(...conditions))
    .orderBy(desc(audit.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { items: page.map(viewRow), nextCursor: last ? String(last.row.id) : null }
}

async function idOf(named: string | undefined): Promise<string | null> {
  if (named === undefined) return null
  if (isUuid(named)) return named
  const person = await findPerson(named)
  if (!person) throw new AppError('not_found')
  return person.id
}

function auditRows() {
  const person = (table: typeof people | typeof actors) => ({ name: table.name, customerId: table.customerId })
  return db
    .select({
      row: getTableColumns(audit),
      actor: person(actors),
      actingKey: actingKeys.name,
      person: person(people),
      touchedKey: { id: touchedKeys.id, name: touchedKeys.name },
    })
    .from(audit)
    .leftJoin(actors, eq(actors.id, audit.actorId))
    .leftJoin(actingKeys, eq(actingKeys.id, audit.keyId))
    .leftJoin(people, eq(people.id, audit.personId))
    .leftJoin(touchedKeys, eq(sql`${touchedKeys.id}::text`, sql`${audit.detail}->>'key'`))
}

type AuditFound = Awaited<ReturnType<typeof auditRows>>[number]

function viewRow({ row, actor, actingKey, person, touchedKey }: AuditFound): AuditView {
  const named = (id: string | null, who: AuditFound['person']) =>
    id === null ? null : { id, name: who?.name ?? null, customer_id: who?.customerId ?? null }
  return {
    id: row.id,
    at: row.at.toISOString(),
    by_person: named(row.actorId, actor),
    by_key: row.keyId && actingKey !== null ? { id: row.keyId, name: actingKey } : null,
    action: row.action,
    person: named(row.personId, person),
    key: touchedKey,
    session_id: row.sessionId,
    detail: row.detail,
    times: row.times,
  }
}
