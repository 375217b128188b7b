import type { CartLine, SessionData } from '@/db/schema/sessions'
import { cartChanges } from '@/lib/catalog/cart'
import type { Fact } from './fact'

export type Bought = { orderId: string; lines: CartLine[]; total: number; currency: 'INR' | 'EUR' }

type Acts = {
  before: SessionData
  after: SessionData
  /** The orders that the turn placed. */
  bought: Bought[]
  askedPerson: boolean
}

// The one thing that a search found, or that we came back to: nobody has looked at it yet.
const shownByUs = new Set(['searched', 'followed_up'])

/** What a turn did: what was put into the basket or taken out of it, looked at, ordered; and whether a person was asked for. */
export function factsOfActs({ before, after, bought, askedPerson }: Acts): Fact[] {
  // An order empties the basket: nothing was taken out of it.
  const changes = cartChanges(before.cart, after.cart).filter(({ quantity }) => bought.length === 0 || quantity > 0)
  const facts: Fact[] = changes.map(({ sku, quantity }) => ({
    kind: 'product',
    subject: sku,
    detail: { sku, act: quantity > 0 ? 'added' : 'removed' },
  }))
  const looked = after.recent[0]
  const known = looked === before.recent[0] || shownByUs.has(after.last_action ?? '')
  if (looked && !known && !changes.some(({ sku }) => sku === looked)) {
    facts.push({ kind: 'product', subject: looked, detail: { sku: looked, act: 'viewed' } })
  }
  for (const order of bought) facts.push({ kind: 'purchase', subject: order.orderId, detail: order })
  if (bought.length > 0) facts.push({ kind: 'outcome', subject: 'visit', detail: { outcome: 'ordered' } })
  else if (askedPerson) facts.push({ kind: 'outcome', subject: 'visit', detail: { outcome: 'asked_person' } })
  return facts
}
