import { z } from 'zod'
import { orderStatuses } from '@/db/enums'
import { cursor, instant, pageLimit, time } from '@/lib/wire'
import { currencies } from './schema'

/** One product as it was bought: its name then, in the buyer's language, and the price of one piece in minor units. */
const orderLine = z.object({ sku: z.string(), name: z.string(), quantity: z.int().positive(), price: z.int() })

/** What was ordered. Sums are in minor units of `currency`; nothing is paid here. */
export const orderView = z.object({
  id: z.uuid(),
  /** What people call it, such as T1001. */
  number: z.string(),
  session_id: z.uuid(),
  status: z.enum(orderStatuses),
  lines: z.array(orderLine),
  currency: z.enum(currencies),
  total: z.int(),
  placed_at: time,
  updated_at: time,
})
export type OrderView = z.infer<typeof orderView>

/** What was ordered in one session. */
export const sessionOrderList = z.object({ items: z.array(orderView), nextCursor: z.null() })

/** Orders from the basket; the same `clientOrderId` again answers with the order that it made. */
export const newOrder = z.object({ clientOrderId: z.string().min(1).max(100).optional() })

export const orderParams = z.object({ id: z.uuid() })

export const orderQuery = z.object({
  status: z.enum(orderStatuses).optional(),
  /** The number of an order or the beginning of it, part of a name, or C123. */
  q: z.string().trim().max(200).optional(),
  from: instant.optional(),
  to: instant.optional(),
  limit: pageLimit(200),
  cursor: cursor.optional(),
})
export type OrderQuery = z.infer<typeof orderQuery>

/** An order with who placed it; null for a guest. */
export const listedOrder = orderView.extend({
  person: z.object({ id: z.uuid(), name: z.string().nullable(), customer_id: z.string() }).nullable(),
})
export type ListedOrder = z.infer<typeof listedOrder>

export const orderList = z.object({ items: z.array(listedOrder), nextCursor: z.string().nullable() })

export const orderChange = z.object({ status: z.enum(orderStatuses) })
