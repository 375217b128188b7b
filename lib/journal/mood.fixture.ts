import { db } from '@/db/client'
import type { SessionType } from '@/db/enums'
import { messages } from '@/db/schema/chat'
import { entries, topics } from '@/db/schema/journal'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/ids'
import { insertSession } from '@/lib/sessions/open'

type EntryRow = typeof entries.$inferInsert

/** An entry as it stands once it is read, written past the product. */
export async function wroteEntry(personId: string, at: string, entry: Partial<EntryRow> = {}) {
  const createdAt = new Date(at)
  const id = newId(createdAt.getTime())
  const read = { content: 'Words of mine', words: 3, analysisStatus: 'completed' as const, sentiment: null }
  await db.insert(entries).values({ ...read, ...entry, id, personId, createdAt, updatedAt: createdAt })
  return id
}

export async function madeTopic(personId: string, name: string) {
  const id = newId()
  await db.insert(topics).values({ id, personId, name, createdAt: new Date() })
  return id
}

type Said = Partial<typeof messages.$inferInsert>

/** A session of somebody in which they said this, a minute apart. */
export async function talked(
  personId: string,
  at: string,
  { type = 'inner_voice', topicId = null, said }: { type?: SessionType; topicId?: string | null; said: Said[] },
) {
  const began = new Date(at)
  const values = { personId, type, channel: 'website' as const, topicId }
  const session = await insertSession(values, began, db)
  if (!session) throw new Error('the session was not opened')
  for (const [index, one] of said.entries()) {
    const createdAt = new Date(began.getTime() + index * 60_000)
    const id = newId(createdAt.getTime())
    const data = { messageId: id, role: 'user' }
    const [event] = await record([
      { sessionId: session.id, type: 'message', source: 'system', data, occurredAt: createdAt },
    ])
    const row = { content: 'Said', parts: [], role: 'user' as const, status: 'complete' as const, ...one }
    await db.insert(messages).values({ ...row, id, sessionId: session.id, eventId: event?.id ?? 0, createdAt })
  }
  return session.id
}
