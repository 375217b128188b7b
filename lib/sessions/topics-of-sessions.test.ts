import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { topics } from '@/db/schema/journal'
import { sessions } from '@/db/schema/sessions'
import { newId } from '@/lib/ids'
import { member, program } from '@/lib/people/member.fixture'
import { sessionsByTopic } from './group-by-topic'
import { listSessions } from './list'
import { insertSession } from './open'
import { listQuery } from './schema'

const minutes = (n: number) => new Date(Date.UTC(2026, 4, 1, 12, n))

async function talk(personId: string, topicId: string | null, at: Date): Promise<string> {
  const session = await insertSession({ personId, type: 'inner_voice', channel: 'website' }, at, db)
  if (!session) throw new Error('not opened')
  await db.update(sessions).set({ topicId }).where(eq(sessions.id, session.id))
  return session.id
}

test('one’s own sessions are found and counted by topic; nobody else’s are, by anybody', async () => {
  const { actor, id } = await member()
  const { actor: staff } = await member('admin')
  const topic = { id: newId(), personId: id, name: 'The lake', createdAt: minutes(0) }
  await db.insert(topics).values(topic)
  const first = await talk(id, topic.id, minutes(1))
  const second = await talk(id, topic.id, minutes(2))
  await talk(id, null, minutes(3))

  expect(await sessionsByTopic({ actor })).toEqual({
    items: [
      { topic: null, sessions: 1, last_activity_at: minutes(3).toISOString() },
      { topic: { id: topic.id, name: 'The lake' }, sessions: 2, last_activity_at: minutes(2).toISOString() },
    ],
    nextCursor: null,
  })
  const found = async (caller: typeof actor) =>
    (await listSessions({ actor: caller, ...listQuery.parse({ topic: topic.id }) })).items.map(
      (item) => item.session_id,
    )
  expect(await found(actor)).toEqual([second, first])
  expect(await found(staff)).toEqual([])
  expect(await found(await program('sessions:read'))).toEqual([])
  expect((await sessionsByTopic({ actor: staff })).items).toEqual([])
  await expect(sessionsByTopic({ actor: await program('sessions:read') })).rejects.toMatchObject({ code: 'forbidden' })
})
