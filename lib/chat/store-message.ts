import type { Tx } from '@/db/client'
import type { MessageRole } from '@/db/enums'
import { messages } from '@/db/schema/chat'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/ids'
import type { SessionRow } from '@/lib/sessions/view'
import { queueStaffMessage } from './channels/queue-out'
import { readingOf } from './reading'
import type { MessageRow } from './view'

type NewMessage = {
  role: Exclude<MessageRole, 'assistant'>
  content: string
  /** The member of staff who wrote it. */
  authorId?: string
  now: Date
}

/** Stores a message that no agent answers, of a session whose row the transaction holds. Its event holds the message's id only, so that erasing has one place. */
export async function storeMessage(
  session: Pick<SessionRow, 'id' | 'personId' | 'channel' | 'locale'>,
  row: NewMessage,
  tx: Tx,
): Promise<MessageRow> {
  const id = newId(row.now.getTime())
  const event = { sessionId: session.id, personId: session.personId, type: 'message', source: 'system' as const }
  const [stored] = await record([{ ...event, data: { messageId: id, role: row.role }, occurredAt: row.now }], tx)
  if (!stored) throw new Error('the message event was not written')
  const reading = readingOf(row.content, session.locale)
  const [message] = await tx
    .insert(messages)
    .values({
      id,
      sessionId: session.id,
      eventId: stored.id,
      role: row.role,
      authorId: row.authorId ?? null,
      content: row.content,
      parts: [{ type: 'text', text: row.content }],
      status: 'complete',
      ...reading,
      telling: row.role === 'user' ? reading.telling : null,
      createdAt: row.now,
      finishedAt: row.now,
    })
    .returning()
  if (!message) throw new Error('insert returned no message')
  await queueStaffMessage(session, message, row.now, tx)
  return message
}
