import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import type { Scope } from '@/db/enums'
import { topics } from '@/db/schema/journal'
import { sessions } from '@/db/schema/sessions'
import { newId } from '@/lib/ids'
import { createKey } from '@/lib/people/api-keys'
import { identify } from '@/lib/people/identify'
import { signUp } from '@/lib/people/sign-up'
import { createSession } from './create'

const day = 86_400_000
const now = new Date('2026-05-05T12:00:00.000Z')
const ago = (days: number) => new Date(now.getTime() - days * day).toISOString()

const person = () => signUp({ username: `somebody-${newId()}`, password: 'long enough for all' })
const keyOf = async (scope: Scope) => identify([(await createKey({ name: scope, scopes: [scope] })).token], null)
const rowOf = async ({ sessionId }: { sessionId: string }) =>
  (await db.select().from(sessions).where(eq(sessions.id, sessionId)))[0]

test('with an admin key a session begins in the past and runs on, and with no other', async () => {
  const userId = (await person()).id
  const made = { userId, type: 'inner_voice' as const, occurredAt: ago(28), now }
  const row = await rowOf(await createSession({ actor: await keyOf('admin'), ...made }))
  expect([row?.createdAt, row?.lastActivityAt].map((at) => at?.toISOString())).toEqual([ago(28), ago(28)])
  expect(row?.expiresAt.toISOString()).toBe(ago(-2))
  const other = await rowOf(await createSession({ actor: await keyOf('sessions:write'), ...made }))
  expect(other?.createdAt).toEqual(now)
  for (const occurredAt of [ago(29.1), ago(-1)]) {
    await expect(createSession({ actor: await keyOf('admin'), ...made, occurredAt })).rejects.toMatchObject({
      code: 'invalid',
    })
  }
})

test('a session that its maker named is made once, also by another admin key and at the same moment', async () => {
  const userId = (await person()).id
  const named = { userId, type: 'visit' as const, clientSessionId: 'one', now }
  const first = await createSession({ actor: await keyOf('admin'), ...named })
  const actor = await keyOf('admin')
  const again = await Promise.all([1, 2, 3].map(() => createSession({ actor, ...named })))
  expect(again.map(({ sessionId }) => sessionId)).toEqual([1, 2, 3].map(() => first.sessionId))
  const next = await createSession({ actor, ...named, clientSessionId: 'two' })
  expect((await rowOf(first))?.endReason).toBe('replaced')
  expect((await rowOf(next))?.status).toBe('active')
})

test('a topic is the person’s own or not found', async () => {
  const [one, other] = [await person(), await person()]
  const topic = { id: newId(), personId: one.id, name: 'Sleep', createdAt: now }
  await db.insert(topics).values(topic)
  const actor = await keyOf('sessions:write')
  const talk = { actor, type: 'reflection_buddy' as const, topicId: topic.id, now }
  expect((await rowOf(await createSession({ ...talk, userId: one.id })))?.topicId).toBe(topic.id)
  await expect(createSession({ ...talk, userId: other.id })).rejects.toMatchObject({ code: 'not_found' })
})
