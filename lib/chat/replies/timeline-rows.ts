import type { CartLine, SessionData } from '@/db/schema/sessions'
import { cartChanges } from '@/lib/catalog/cart'
import type { NewEvent } from '@/lib/events/record'
import type { SessionRow } from '@/lib/sessions/view'

type Place = Pick<SessionRow, 'id' | 'personId'>

export function systemRow({ id, personId }: Place, type: string, data: unknown, occurredAt: Date): NewEvent {
  return { sessionId: id, personId, type, source: 'system', data, occurredAt }
}

/** The timeline tells of a basket the same way whoever changed it. */
export function cartRows(session: Place & { data: SessionData }, cart: CartLine[], now: Date): NewEvent[] {
  return cartChanges(session.data.cart, cart).map((data) => systemRow(session, 'cart', data, now))
}
