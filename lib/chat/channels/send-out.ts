import { and, asc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Messenger } from '@/db/enums'
import { messengerChats, outgoingMessages } from '@/db/schema/messengers'
import { AppError } from '@/lib/errors'
import { spend } from '@/lib/limits'
import { log } from '@/lib/log'
import { addJob } from '@/lib/queue'
import { type Sent, senderOf } from './sender'

const day = 86_400_000

/** How long after each failed try the next one comes, in seconds; after the last the message has failed. */
const waits = [1, 2, 5, 15, 60, 300, 900, 3600]
// What a provider asks for beyond this is asked for again by then.
const longestWait = 3600

/** What a messenger takes: from all of us in a second, and for one chat. WhatsApp lets a burst through and counts on: one in six seconds. */
const rates: Record<Messenger, { all: [number, number]; chat: [number, number] }> = {
  whatsapp: { all: [80, 1], chat: [40, 240] },
  telegram: { all: [30, 1], chat: [1, 1] },
}

// A provider that keeps us waiting would keep all workers waiting, a chat each.
const quietMs = 5000
const quietTill = new Map<Messenger, Date>()

type Chat = typeof messengerChats.$inferSelect
type Waiting = typeof outgoingMessages.$inferSelect

/**
 * Sends what waits for a chat, one after the other: whatever cannot be sent yet holds up what comes behind it. Runs for one chat at a time (the
 * queue sees to that). No transaction is open while the provider is spoken to; a worker that dies meanwhile sends again.
 */
export async function sendOut(options: { chatId: string; now?: Date }) {
  const { chatId } = options
  for (;;) {
    const now = options.now ?? new Date()
    const [found] = await db
      .select({ chat: messengerChats, next: outgoingMessages })
      .from(messengerChats)
      .innerJoin(outgoingMessages, eq(outgoingMessages.chatId, messengerChats.id))
      .where(and(eq(messengerChats.id, chatId), eq(outgoingMessages.status, 'queued')))
      .orderBy(asc(outgoingMessages.place))
      .limit(1)
    if (!found) return
    const until = await sendOne(found.chat, found.next, now)
    if (until) return void (await addJob(db, 'messenger_outgoing', { chatId }, { runAt: until }))
  }
}

/** @returns when to go on, where that is not at once. */
async function sendOne(chat: Chat, next: Waiting, now: Date): Promise<Date | null> {
  const sender = senderOf(chat.channel)
  // Where the messenger is switched off, what waits is too late when it comes back.
  if (!sender) return fail(next, 'switched_off', now)
  if (chat.sendAfter && chat.sendAfter > now) return chat.sendAfter
  const quiet = quietTill.get(chat.channel)
  if (quiet && quiet > now) return quiet
  const open = chat.lastInboundAt.getTime() + day > now.getTime()
  if (chat.channel === 'whatsapp' && !open) return fail(next, 'window_closed', now)
  const busy = await secondsTillFree(chat)
  if (busy > 0) return new Date(now.getTime() + busy * 1000)
  const sent = await sender.send({ id: next.id, address: chat.address, piece: next.piece })
  return note(chat, next, sent, now)
}

/** Counts one message against the messenger's limits. @returns how long to wait where one is reached. */
async function secondsTillFree({ id, channel }: Chat): Promise<number> {
  const { all, chat } = rates[channel]
  try {
    await spend(`send_${channel}_chat`, id, ...chat)
    await spend(`send_${channel}`, channel, ...all)
    return 0
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_many') return error.retryAfter ?? 1
    throw error
  }
}

async function note(chat: Chat, next: Waiting, sent: Sent, now: Date): Promise<Date | null> {
  const about = { channel: chat.channel, outgoingId: next.id, tries: next.tries + 1 }
  if (sent.state === 'sent') {
    await settle(next, { status: 'sent', providerId: sent.providerId }, now)
    if (chat.sendAfter) await pause(chat, null)
    log.info(about, 'Messenger message sent')
    return null
  }
  const wait = sent.state === 'later' ? waits[next.tries] : undefined
  if (sent.state === 'refused' || wait === undefined) {
    if (chat.sendAfter) await pause(chat, null)
    return fail(next, sent.reason, now)
  }
  log.warn({ ...about, reason: sent.reason }, 'Messenger message not sent yet')
  if (sent.reason === 'too_slow') quietTill.set(chat.channel, new Date(now.getTime() + quietMs))
  const seconds = Math.min(Math.max(wait, sent.seconds ?? 0), longestWait)
  const until = new Date(now.getTime() + seconds * 1000)
  const tried = { tries: sql`${outgoingMessages.tries} + 1`, reason: sent.reason, changedAt: now }
  await db.update(outgoingMessages).set(tried).where(eq(outgoingMessages.id, next.id))
  await pause(chat, until)
  return until
}

async function fail(next: Waiting, reason: string, now: Date): Promise<null> {
  log.warn({ outgoingId: next.id, reason }, 'Messenger message failed')
  await settle(next, { status: 'failed', reason }, now)
  return null
}

type Settled = Pick<Partial<Waiting>, 'providerId' | 'reason'> & { status: 'sent' | 'failed' }

/** The words stand in the message itself: here only what can be tapped is kept. A status that was quicker than us stands. */
async function settle(next: Waiting, to: Settled, now: Date) {
  await db
    .update(outgoingMessages)
    .set({
      reason: null,
      ...to,
      tries: sql`${outgoingMessages.tries} + 1`,
      piece: { ...next.piece, text: '' },
      changedAt: now,
    })
    .where(and(eq(outgoingMessages.id, next.id), eq(outgoingMessages.status, 'queued')))
}

async function pause({ id }: Chat, until: Date | null) {
  await db.update(messengerChats).set({ sendAfter: until }).where(eq(messengerChats.id, id))
}
