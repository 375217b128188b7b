import { and, eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { type DeliveryStatus, deliveryStatuses, type Messenger } from '@/db/enums'
import { messages } from '@/db/schema/chat'
import { messengerChats, outgoingMessages } from '@/db/schema/messengers'

/** How far a message has come in a messenger; of several parts, how far the last of them. */
export type DeliveryView = { channel: Messenger; status: DeliveryStatus; reason: string | null }

const rank = (status: DeliveryStatus) => (status === 'failed' ? -1 : deliveryStatuses.indexOf(status))

/** How far messages have come, by their id; those that went to no messenger are left out. */
export async function readDeliveries(messageIds: string[]): Promise<Map<string, DeliveryView>> {
  if (messageIds.length === 0) return new Map()
  const rows = await db
    .select({
      messageId: messages.id,
      channel: messengerChats.channel,
      status: outgoingMessages.status,
      reason: outgoingMessages.reason,
    })
    .from(outgoingMessages)
    .innerJoin(messengerChats, eq(messengerChats.id, outgoingMessages.chatId))
    .innerJoin(
      messages,
      and(eq(messages.id, outgoingMessages.messageId), eq(messages.version, outgoingMessages.version)),
    )
    .where(inArray(outgoingMessages.messageId, messageIds))
  const found = new Map<string, DeliveryView>()
  for (const { messageId, ...part } of rows) {
    const known = found.get(messageId)
    if (!known || rank(part.status) < rank(known.status)) found.set(messageId, part)
  }
  return found
}
