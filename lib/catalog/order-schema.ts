import { z } from 'zod'
import { orderStatuses } from '@/db/enums'
import { time } from '@/lib/wire'
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
