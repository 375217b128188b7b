import { and, desc, eq, getTableColumns, gte, ilike, lt, lte, or, type SQL } from 'drizzle-orm'
import { db } from '@/db/client'
import { orders } from '@/db/schema/catalog'
import { people } from '@/db/schema/people'
import { sessions } from '@/db/schema/sessions'
import { decodePlace, encodePlace } from '@/lib/keyset'
import { likePattern } from '@/lib/like-pattern'
import { type Actor, demand } from '@/lib/people/actor'
import { noteAudit } from '@/lib/people/audit'
import { canListSessions } from '@/lib/sessions/access'
import type { ListedOrder, OrderQuery } from './order-schema'
import { viewOrder } from './view-order'

/**
 * Orders by keyset pages, the newest first: all of them to whoever lists sessions, their own to a person, those of its session to a device.
 * @throws AppError `not_signed_in`, `forbidden`, `invalid` for a cursor that is not one of ours.
 */
export async function listOrders(options: { actor: Actor } & OrderQuery) {
  const { actor, limit, cursor } = options
  const all = canListSessions(actor)
  const own = all ? undefined : ownBy(actor)
  demand(actor, all || own !== undefined)
  const rows = await listedOrders()
    .where(and(own, ...matching(options), cursor ? after(cursor) : undefined))
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .limit(limit + 1)
  if (all) await noteAudit({ actor, action: 'orders_listed', repeats: true })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1)?.order : undefined
  return {
    items: page.map(viewListed),
    nextCursor: last ? encodePlace({ at: last.placedAt, id: last.id }) : null,
  }
}

/** Orders with who placed them. */
export function listedOrders() {
  return db
    .select({
      order: getTableColumns(orders),
      person: { id: people.id, name: people.name, customerId: people.customerId },
    })
    .from(orders)
    .innerJoin(sessions, eq(sessions.id, orders.sessionId))
    .leftJoin(people, eq(people.id, sessions.personId))
}

export function viewListed({ order, person }: Awaited<ReturnType<typeof listedOrders>>[number]): ListedOrder {
  const by = person && { id: person.id, name: person.name, customer_id: person.customerId }
  return { ...viewOrder(order), person: by }
}

function ownBy({ person, device }: Actor): SQL | undefined {
  return or(
    person ? eq(sessions.personId, person.id) : undefined,
    device?.alive ? eq(orders.sessionId, device.sessionId) : undefined,
  )
}

function matching({ status, q, from, to }: OrderQuery): (SQL | undefined)[] {
  return [
    status ? eq(orders.status, status) : undefined,
    q ? called(q) : undefined,
    from ? gte(orders.placedAt, new Date(from)) : undefined,
    to ? lte(orders.placedAt, new Date(to)) : undefined,
  ]
}

function called(text: string): SQL | undefined {
  const digits = /^T?(\d{1,15})$/i.exec(text)?.[1]
  return or(
    digits ? ilike(orders.number, `T${digits}%`) : undefined,
    eq(people.customerId, text.toUpperCase()),
    ilike(people.name, likePattern(text)),
  )
}

function after(cursor: string): SQL | undefined {
  const { at, id } = decodePlace(cursor)
  return or(lt(orders.placedAt, at), and(eq(orders.placedAt, at), lt(orders.id, id)))
}
