import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { messages } from '@/db/schema/chat'
import { incomingMessages, messengerChats, outgoingMessages } from '@/db/schema/messengers'
import { editMessage } from '@/lib/chat/replies/edit-message'
import { beginTurn } from '@/lib/chat/send-message'
import { AppError } from '@/lib/errors'
import { isUuid } from '@/lib/ids'
import { log } from '@/lib/log'
import type { Actor } from '@/lib/people/actor'
import { addJob } from '@/lib/queue'
import { readCode } from '@/lib/sessions/one-time-code'
import { handoverLength } from '@/lib/sessions/schema'
import { type Chat, sessionFor } from './chat-session'
import { claimInChat } from './claim-in-chat'
import { clientIdOf, queueNotice } from './queue-out'
import type { ChannelWords } from './words'

type Incoming = typeof incomingMessages.$inferSelect
type Arrived = { chat: Chat; incoming: Incoming; now: Date }

const longestMessage = 8000

/**
 * Handles what came in from a chat and is not handled yet, in the order in which it was sent there. Runs for one chat at a time (the queue sees to
 * that). Broken off anywhere and begun again, each message is stored once and answered once.
 */
export async function takeIn(options: { chatId: string; now?: Date }) {
  const { chatId } = options
  for (;;) {
    const now = options.now ?? new Date()
    const [found] = await db
      .select({ chat: messengerChats, incoming: incomingMessages })
      .from(messengerChats)
      .innerJoin(incomingMessages, eq(incomingMessages.chatId, messengerChats.id))
      .where(and(eq(messengerChats.id, chatId), isNull(incomingMessages.handledAt)))
      .orderBy(asc(incomingMessages.sentAt), sql`${incomingMessages.number} nulls first`, asc(incomingMessages.id))
      .limit(1)
    if (!found) return
    const wait = await handle({ ...found, now })
    if (wait) {
      const runAt = new Date(now.getTime() + wait * 1000)
      return void (await addJob(db, 'messenger_incoming', { chatId }, { runAt }))
    }
  }
}

/** @returns the seconds after which to try again, where it cannot be handled yet. */
async function handle(arrived: Arrived): Promise<number | null> {
  try {
    await byKind[arrived.incoming.kind](arrived)
    return null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error instanceof NotYet || error.code === 'too_many') return error.retryAfter ?? 1
    if (error.code === 'session_ended' && arrived.incoming.sessionId === null) return 1
    log.warn({ channel: arrived.chat.channel, incomingId: arrived.incoming.id, code: error.code }, 'Message not taken')
    await notice(arrived, ({ closed, cannotEdit }) => (arrived.incoming.kind === 'edit' ? cannotEdit : closed))
    return null
  }
}

class NotYet extends AppError {}

const byKind: Record<Incoming['kind'], (arrived: Arrived) => Promise<void>> = {
  text: async (arrived) => {
    const words = arrived.incoming.content ?? ''
    if (!(await claimed(arrived, words))) await say(arrived, words)
  },
  button: async (arrived) => {
    const words = (await wordsOfButton(arrived)).trim()
    await (words ? say(arrived, words) : notice(arrived, ({ unreadable }) => unreadable))
  },
  start: async (arrived) => {
    const payload = arrived.incoming.content
    if (payload === null) return notice(arrived, ({ welcome }) => welcome)
    if (!(await claimed(arrived, payload))) await notice(arrived, ({ codeGone }) => codeGone)
  },
  edit,
  unreadable: (arrived) => notice(arrived, ({ unreadable }) => unreadable),
}

/** Whether the words are a code of a hand-over, which then is taken up. */
async function claimed({ chat, incoming, now }: Arrived, words: string): Promise<boolean> {
  const code = readCode(words, handoverLength)
  return code !== null && claimInChat({ chatId: chat.id, incomingId: incoming.id, code, now })
}

/** Speaks in the chat's session as whoever holds it. */
async function say({ chat, incoming, now }: Arrived, words: string) {
  const stored = await storedBefore(incoming)
  if (stored) return handled(incoming, stored, now)
  const place = { chatId: chat.id, incomingId: incoming.id, now }
  const found = await db.transaction((tx) => sessionFor(place, tx))
  if (!found) return
  const { id: sessionId } = found.session
  const content = words.slice(0, longestMessage)
  const clientMessageId = clientIdOf(incoming.id)
  // The channel proves whose chat it is; a session taken up by a code may be somebody else's.
  const proven = found.session.personId !== null && found.session.personId === found.chat.personId
  const turn = { actor: holder(chat, sessionId, proven), sessionId, content, clientMessageId, now }
  await handled(incoming, (await beginTurn(turn)).messageId, now)
}

/** The message that it became in a try that broke off, whatever has become of the session since. */
async function storedBefore({ id, sessionId }: Incoming): Promise<string | null> {
  if (!sessionId) return null
  const same = and(eq(messages.sessionId, sessionId), eq(messages.clientMessageId, clientIdOf(id)))
  const [message] = await db.select({ id: messages.id }).from(messages).where(same)
  return message?.id ?? null
}

async function handled({ id }: Incoming, messageId: string | null, now: Date) {
  const done = { messageId, content: null, handledAt: now }
  await db.update(incomingMessages).set(done).where(eq(incomingMessages.id, id))
}

/** The chat is the device that holds the session. */
const holder = ({ id }: Chat, sessionId: string, proven = false): Actor => ({
  person: null,
  device: { tokenId: id, sessionId, alive: true, proven },
  key: null,
})

/** A button's id is that of our message and its place there; what it stands for is told by that, else by what it showed. */
async function wordsOfButton({ chat, incoming }: Arrived): Promise<string> {
  const [, id = '', at = '', shown = ''] = /^(\S{36}):(\d{1,2}) (.*)$/s.exec(incoming.content ?? '') ?? []
  const named = and(eq(outgoingMessages.id, id), eq(outgoingMessages.chatId, chat.id))
  const [sent] = isUuid(id)
    ? await db.select({ piece: outgoingMessages.piece }).from(outgoingMessages).where(named)
    : []
  const { products = [], replies = [] } = sent?.piece ?? {}
  return [...products, ...replies][Number(at)]?.words ?? (shown || (incoming.content ?? ''))
}

/** Other words for the last message: its reply is made anew. What more was said after, or has an order, stays as it is. */
async function edit({ chat, incoming, now }: Arrived) {
  const [first] = await db
    .select({ messageId: incomingMessages.messageId, sessionId: incomingMessages.sessionId })
    .from(incomingMessages)
    .where(
      and(
        eq(incomingMessages.chatId, chat.id),
        eq(incomingMessages.number, incoming.number ?? -1),
        eq(incomingMessages.kind, 'text'),
      ),
    )
  if (!first?.messageId || !first.sessionId) return handled(incoming, null, now)
  const { messageId, sessionId } = first
  await demandAnswered(messageId)
  // Known before its reply is made: by that the reply knows that it is awaited.
  await db.update(incomingMessages).set({ messageId, sessionId }).where(eq(incomingMessages.id, incoming.id))
  const content = (incoming.content ?? '').slice(0, longestMessage)
  await editMessage({ actor: holder(chat, sessionId), messageId, content, now })
  await handled(incoming, messageId, now)
}

async function demandAnswered(messageId: string) {
  const pending = await db.execute(sql`select from messages where reply_to = ${messageId} and status = 'pending'`)
  if (pending.length > 0) throw new NotYet('busy', undefined, { retryAfter: 1 })
}

/** Answers with something of the channel's own. */
async function notice({ chat, incoming, now }: Arrived, say: (words: ChannelWords) => string) {
  await db.transaction(async (tx) => {
    const done = { content: null, messageId: null, handledAt: now }
    await tx.update(incomingMessages).set(done).where(eq(incomingMessages.id, incoming.id))
    await queueNotice({ chat, say, incomingId: incoming.id, now }, tx)
  })
}
