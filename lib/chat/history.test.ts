import { expect, test } from 'vitest'
import { nobody } from '@/lib/people/actor'
import { member } from '@/lib/people/member.fixture'
import { conversation } from './conversation.fixture'
import { readHistory } from './history'

test('pages lead from the newest to the oldest, each oldest first, and none is missed or told twice', async () => {
  const owner = await member('customer')
  // All at one moment: what counts is the order of the log.
  const createdAt = new Date('2026-03-14T09:00:00.000Z')
  const lines = Array.from({ length: 205 }, (_, n) => ({ content: `${n}`, createdAt }))
  const { session } = await conversation({ personId: owner.id, lines })
  await conversation({ lines: [{ content: 'Somebody else’s' }] })
  const read = async (limit?: number, cursor?: string) => {
    const page = await readHistory({ actor: owner.actor, sessionId: session.id, limit, cursor })
    return { said: page.items.map(({ content }) => Number(content)), next: page.nextCursor ?? undefined }
  }
  const newest = await read()
  expect([newest.said.length, newest.said[0], newest.said.at(-1)]).toEqual([200, 5, 204])
  expect(await read(200, newest.next)).toEqual({ said: [0, 1, 2, 3, 4], next: undefined })

  const all: number[][] = []
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const page = await read(41, cursor)
    all.unshift(page.said)
    cursor = page.next
  }
  expect(all).toHaveLength(5)
  expect(all.flat()).toEqual([...lines.keys()])
})

test('names the member of staff who wrote, and refuses a cursor of another list and whoever may not read', async () => {
  const [owner, jana] = [await member('customer'), await member('instructor')]
  const lines = [{ content: 'Help' }, { role: 'staff' as const, content: 'Here', authorId: jana.id }]
  const { session } = await conversation({ personId: owner.id, lines })
  const read = (actor: typeof nobody, cursor?: string) => readHistory({ actor, sessionId: session.id, cursor })
  const { items, nextCursor } = await read(jana.actor)
  expect(items.map(({ author }) => author)).toEqual([null, jana.actor.person?.name])
  expect(nextCursor).toBeNull()
  for (const cursor of ['x', Buffer.from('1.2').toString('base64url')]) {
    await expect(read(owner.actor, cursor)).rejects.toMatchObject({ code: 'invalid' })
  }
  await expect(read(nobody)).rejects.toMatchObject({ code: 'session_not_found' })
})
