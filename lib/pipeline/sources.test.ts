import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { messages, messageVersions } from '@/db/schema/chat'
import { conversation } from '@/lib/chat/conversation.fixture'
import { insertSession } from '@/lib/sessions/open'
import { storeInteractions } from './record-interactions'
import type { Interaction } from './schema'
import { readSource } from './sources'

const interaction = (id: string, seq: number, occurredAt = '2026-03-14T09:30:00.000Z'): Interaction => ({
  id,
  seq,
  type: 'click',
  url: 'https://x.test/',
  title: 'X',
  occurredAt,
})

test('interactions come by seq, then by time, then by row, however many there are', async () => {
  const now = new Date()
  const session = await insertSession({ personId: null, type: 'journey', channel: 'extension' }, now, db)
  if (!session) throw new Error('no session')
  const sent = [
    interaction('later row', 2),
    interaction('earlier', 2, '2026-03-14T11:29:59.000+02:00'),
    interaction('first', 1, '2026-03-15T00:00:00Z'),
    ...[...Array(1500).keys()].map((i) => interaction(`i${i}`, 2000 - i)),
    interaction('last row', 2),
  ]
  await storeInteractions(session, sent, now, db)
  const { interactions, interactionCount } = await readSource(session.id)
  const ids: string[] = []
  for await (const { data } of interactions) ids.push((data as Interaction).id)
  expect(interactionCount).toBe(1504)
  expect(ids.slice(0, 4)).toEqual(['first', 'earlier', 'later row', 'last row'])
  expect(ids.slice(4)).toEqual([...Array(1500).keys()].map((i) => `i${1499 - i}`))
})

test('a reply comes with what it said before, unless the question was another then', async () => {
  const { session, messages: said } = await conversation({
    lines: [
      { content: 'Is it dry?', version: 2 },
      { content: 'Now it is.', role: 'assistant', version: 3 },
    ],
  })
  const [asked, reply] = said
  if (!asked || !reply) throw new Error('nothing was said')
  await db.update(messages).set({ replyTo: asked.id }).where(eq(messages.id, reply.id))
  const version = (of: string, n: number, content: string, second: number) => ({
    messageId: of,
    sessionId: session.id,
    version: n,
    content,
    parts: [],
    status: 'complete' as const,
    replacedAt: new Date(Date.UTC(2026, 2, 14, 9, 30, second)),
  })
  await db
    .insert(messageVersions)
    .values([
      version(asked.id, 1, 'Is it wet?', 10),
      version(reply.id, 1, 'To the other question', 10),
      version(reply.id, 2, 'To this question', 20),
    ])
  const source = await readSource(session.id)
  expect(source.messages.map(({ earlier }) => earlier)).toEqual([
    [],
    [{ content: 'To this question', feedback: null, status: 'complete' }],
  ])
})
