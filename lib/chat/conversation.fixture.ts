import { db } from '@/db/client'
import type { Channel, SessionType } from '@/db/enums'
import { messages } from '@/db/schema/chat'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/ids'
import { insertSession } from '@/lib/sessions/open'
import type { MessageRow } from './view'

export type Line = Partial<MessageRow> & Pick<MessageRow, 'content'>
type Options = {
  lines: Line[]
  type?: SessionType
  personId?: string | null
  channel?: Channel
  theme?: string
  /** When it began; a line a second follows unless it tells its own time. */
  at?: Date
}

/** A session in which all this was said, written past the engine; a line is the person's unless it says whose. */
export async function conversation(options: Options) {
  const { lines, type = 'visit', personId = null, channel = 'website', theme = null, at = new Date() } = options
  const session = await insertSession({ personId, type, channel, theme }, at, db)
  if (!session) throw new Error('the session was not opened')
  return { session, messages: await say(session.id, lines, at) }
}

/** Says more in a session. */
export async function say(sessionId: string, lines: Line[], at = new Date()): Promise<MessageRow[]> {
  const said: MessageRow[] = []
  for (const [index, line] of lines.entries()) {
    const createdAt = line.createdAt ?? new Date(at.getTime() + index * 1000)
    const id = line.id ?? newId(createdAt.getTime())
    const role = line.role ?? 'user'
    const data = { messageId: id, role }
    const [event] = await record([{ sessionId, type: 'message', source: 'system', data, occurredAt: createdAt }])
    const rest = { parts: [{ type: 'text' as const, text: line.content }], status: 'complete' as const, ...line }
    const [row] = await db
      .insert(messages)
      .values({ ...rest, id, sessionId, eventId: event?.id ?? 0, role, createdAt })
      .returning()
    if (row) said.push(row)
  }
  return said
}
