import { and, countDistinct, desc, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Locale, locales, type MessageStatus, messengers } from '@/db/enums'
import { type MessagePart, messages } from '@/db/schema/chat'
import { incomingMessages, messengerChats, outgoingMessages, type Piece } from '@/db/schema/messengers'
import { people } from '@/db/schema/people'
import type { MessageRow } from '@/lib/chat/view'
import { isUuid, newId } from '@/lib/ids'
import { addJob } from '@/lib/queue'
import type { SessionRow } from '@/lib/sessions/view'
import { render } from './render'
import { type ChannelWords, channelWords } from './words'

const mark = 'in:'

/** The id that a message from a messenger bears in its session, made of ours for what was delivered. */
export const clientIdOf = (incomingId: string) => mark + incomingId

/** What was delivered that became this message; null for what was written elsewhere. Joined to another session, an id has that one's behind it. */
function incomingIdOf({ clientMessageId }: Pick<MessageRow, 'clientMessageId'>): string | null {
  if (!clientMessageId?.startsWith(mark)) return null
  const id = clientMessageId.slice(mark.length).split('@')[0] ?? ''
  return isUuid(id) ? id : null
}

const localeOf = (...told: (string | null)[]): Locale =>
  told.map((one) => locales.find((locale) => locale === one)).find((locale) => locale !== undefined) ?? 'en'

type Chat = typeof messengerChats.$inferSelect

type Finished = {
  session: Pick<SessionRow, 'id' | 'locale'>
  message: MessageRow
  reply: Pick<MessageRow, 'id' | 'version'>
  said: { parts: MessagePart[]; status: MessageStatus; language: string | null }
  now: Date
}

/**
 * Sends a finished reply to the messenger from which its question came, in the transaction that finishes it; what was asked elsewhere is read
 * there. What was stopped is not sent. Made anew it is sent once more only where the question was changed in the messenger.
 */
export async function queueReply({ session, message, reply, said, now }: Finished, tx: Tx) {
  const incomingId = incomingIdOf(message)
  if (!incomingId || said.status === 'stopped') return
  const [asked] = await tx
    .select({ chat: messengerChats })
    .from(incomingMessages)
    .innerJoin(messengerChats, eq(messengerChats.id, incomingMessages.chatId))
    .where(eq(incomingMessages.id, incomingId))
  if (!asked || !(await isAwaited(message, reply, tx))) return
  const locale = localeOf(said.language, session.locale, asked.chat.locale)
  const complete = said.status === 'complete'
  const pieces = complete
    ? await render({ parts: said.parts, channel: asked.chat.channel, locale }, tx)
    : [{ text: channelWords[locale].brokeOff }]
  const of = { sessionId: session.id, messageId: reply.id, version: reply.version }
  await queue({ chat: asked.chat, pieces, of, now }, tx)
}

/** Whether the chat has yet to get an answer: to the question, and to each change of it that came from there. */
async function isAwaited(message: MessageRow, reply: Pick<MessageRow, 'id'>, tx: Tx): Promise<boolean> {
  const [sent] = await tx
    .select({ versions: countDistinct(outgoingMessages.version) })
    .from(outgoingMessages)
    .where(eq(outgoingMessages.messageId, reply.id))
  if (!sent || sent.versions === 0) return true
  const edits = await tx
    .select({ id: incomingMessages.id })
    .from(incomingMessages)
    .where(and(eq(incomingMessages.messageId, message.id), eq(incomingMessages.kind, 'edit')))
  return sent.versions <= edits.length
}

/** Sends what a member of staff wrote to the messenger that the session was last used in, in the transaction that stores it. */
export async function queueStaffMessage(
  session: Pick<SessionRow, 'id' | 'channel' | 'locale'>,
  message: MessageRow,
  now: Date,
  tx: Tx,
) {
  const channel = messengers.find((one) => one === session.channel)
  if (!channel || message.role !== 'staff') return
  const [chat] = await tx
    .select()
    .from(messengerChats)
    .where(and(eq(messengerChats.sessionId, session.id), eq(messengerChats.channel, channel)))
    .limit(1)
  if (!chat) return
  const [author] = message.authorId
    ? await tx.select({ name: people.name }).from(people).where(eq(people.id, message.authorId))
    : []
  const text = author?.name ? `${author.name}: ${message.content}` : message.content
  const locale = localeOf(session.locale, chat.locale)
  const pieces = await render({ parts: [{ type: 'text', text }], channel, locale }, tx)
  await queue({ chat, pieces, of: { sessionId: session.id, messageId: message.id }, now }, tx)
}

/** Says something of the channel itself, once for what it answers. */
export async function queueNotice(
  {
    chat,
    say,
    incomingId = null,
    now,
  }: { chat: Chat; say: (words: ChannelWords) => string; incomingId?: string | null; now: Date },
  tx: Tx,
) {
  const locale = localeOf(chat.locale, await lastLanguage(chat, tx))
  await queue({ chat, pieces: [{ text: say(channelWords[locale]) }], of: { incomingId }, now }, tx)
}

/** What was spoken last in the chat's session: WhatsApp does not tell what an app speaks. */
async function lastLanguage({ sessionId }: Chat, tx: Tx): Promise<string | null> {
  if (!sessionId) return null
  const spoken = and(eq(messages.sessionId, sessionId), eq(messages.role, 'user'), isNotNull(messages.language))
  const [last] = await tx
    .select({ language: messages.language })
    .from(messages)
    .where(spoken)
    .orderBy(desc(messages.eventId))
    .limit(1)
  return last?.language ?? null
}

type Queued = { chat: Chat; pieces: Piece[]; of: Partial<typeof outgoingMessages.$inferInsert>; now: Date }

async function queue({ chat, pieces, of, now }: Queued, tx: Tx) {
  if (pieces.length === 0) return
  const common = { ...of, chatId: chat.id, createdAt: now, changedAt: now }
  await tx
    .insert(outgoingMessages)
    .values(pieces.map((piece, part) => ({ ...common, id: newId(now.getTime()), piece, part })))
    .onConflictDoNothing()
  await addJob(tx, 'messenger_outgoing', { chatId: chat.id })
}
