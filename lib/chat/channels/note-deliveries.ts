import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { DeliveryStatus, Messenger } from '@/db/enums'
import { isUuid } from '@/lib/ids'
import { log } from '@/lib/log'

export type Delivery = {
  /** Of our message, at the provider. */
  providerId: string
  /** Our own id, where the provider gives it back: also of a message whose sending we never heard the end of. */
  outgoingId: string | null
  status: Exclude<DeliveryStatus, 'queued'>
  reason: string | null
}

/** Where a message may come from to each state: they arrive in any order, and one that is read is delivered. */
const before: Record<Delivery['status'], DeliveryStatus[]> = {
  sent: ['queued'],
  delivered: ['queued', 'sent'],
  read: ['queued', 'sent', 'delivered'],
  failed: ['queued', 'sent'],
}

/** Notes what the provider tells of our messages. What is older than what we know, or not of a message of ours, changes nothing. */
export async function noteDeliveries(channel: Messenger, deliveries: Delivery[], now = new Date()) {
  for (const { providerId, outgoingId, status, reason } of deliveries) {
    const own = outgoingId && isUuid(outgoingId) ? outgoingId : null
    const noted = await db.execute(sql`
      update outgoing_messages o
      set status = ${status}, reason = ${reason}, provider_id = coalesce(o.provider_id, ${providerId}), changed_at = ${now.toISOString()},
        piece = o.piece || '{"text":""}'
      from messenger_chats c
      where c.id = o.chat_id and c.channel = ${channel} and (o.provider_id = ${providerId} or o.id = ${own}::uuid)
        and o.status = any(${sql.param(before[status])}::text[])`)
    if (noted.count > 0 && status === 'failed') log.warn({ channel, reason }, 'Messenger message failed')
  }
}
