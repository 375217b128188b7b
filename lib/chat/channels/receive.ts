import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import type { IncomingKind, Locale, Messenger } from '@/db/enums'
import { incomingMessages, messengerChats } from '@/db/schema/messengers'
import { newId } from '@/lib/ids'
import { log } from '@/lib/log'
import { addJob } from '@/lib/queue'

/** Something that a messenger delivered, whichever it is. */
export type Arrival = {
  /** Of the chat, at the provider. */
  address: string
  providerId: string
  kind: IncomingKind
  content: string | null
  /** Of the message in its chat, where an edit may name it. */
  number?: number
  sentAt: Date
  /** What the sender's app speaks, where it tells. */
  locale?: Locale
}

/**
 * Stores what a messenger delivered and queues the work that it makes, in one commit: once that is through, the provider may be told that we
 * have it. What was delivered before is left out.
 * @returns how many were new.
 */
export async function receive(channel: Messenger, arrivals: Arrival[], now = new Date()): Promise<number> {
  if (arrivals.length === 0) return 0
  // Always in the same order, so that two deliveries never wait for each other.
  const addresses = [...new Set(arrivals.map(({ address }) => address))].sort()
  const taken = await db.transaction(async (tx) => {
    let sum = 0
    for (const address of addresses) {
      const ofChat = arrivals.filter((one) => one.address === address)
      sum += await store({ channel, address, ofChat, now }, tx)
    }
    return sum
  })
  log.info({ channel, delivered: arrivals.length, taken }, 'Messenger delivery stored')
  return taken
}

type Delivery = { channel: Messenger; address: string; ofChat: Arrival[]; now: Date }

async function store({ channel, address, ofChat, now }: Delivery, tx: Tx): Promise<number> {
  const dated = ofChat.map((one) => ({ ...one, sentAt: one.sentAt < now ? one.sentAt : now }))
  const lastInboundAt = new Date(Math.max(...dated.map(({ sentAt }) => sentAt.getTime())))
  const locale = dated.findLast((one) => one.locale)?.locale ?? null
  const [chat] = await tx
    .insert(messengerChats)
    .values({ id: newId(now.getTime()), channel, address, locale, lastInboundAt, createdAt: now })
    .onConflictDoUpdate({
      target: [messengerChats.channel, messengerChats.address],
      set: {
        lastInboundAt: sql`greatest(${messengerChats.lastInboundAt}, excluded.last_inbound_at)`,
        locale: sql`coalesce(excluded.locale, ${messengerChats.locale})`,
      },
    })
    .returning({ id: messengerChats.id })
  if (!chat) throw new Error('the chat was not stored')
  const rows = await tx
    .insert(incomingMessages)
    .values(
      dated.map(({ providerId, kind, content, number, sentAt }) => ({
        ...{ id: newId(now.getTime()), chatId: chat.id, channel, createdAt: now },
        ...{ providerId, kind, content, number: number ?? null, sentAt },
      })),
    )
    .onConflictDoNothing()
    .returning({ id: incomingMessages.id })
  if (rows.length > 0) await addJob(tx, 'messenger_incoming', { chatId: chat.id })
  return rows.length
}
