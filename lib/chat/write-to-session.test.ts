import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import type { SessionType } from '@/db/enums'
import { sessions } from '@/db/schema/sessions'
import { nobody } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { endSession } from '@/lib/sessions/end-session'
import { insertSession } from '@/lib/sessions/open'
import { answerFromInbox } from './answer-from-inbox'
import { readHistory } from './history'
import { writeToSession } from './write-to-session'

const now = new Date()

async function running(type: SessionType = 'workshop', personId: string | null = null) {
  const session = await insertSession({ personId, type, channel: 'workshop' }, now, db)
  if (!session) throw new Error('no session')
  return session
}

const rowOf = async (id: string) => (await db.select().from(sessions).where(eq(sessions.id, id)))[0]

test('what staff write is a message with their name, an event with its id alone, and no longer a call for help', async () => {
  const { id } = await running()
  await db.update(sessions).set({ needsHelpAt: now }).where(eq(sessions.id, id))
  const jana = await member('instructor')
  const message = await writeToSession({ actor: jana.actor, sessionId: id, content: 'Turn Functions on.', now })
  expect(message).toMatchObject({ role: 'staff', content: 'Turn Functions on.', author: jana.actor.person?.name })
  const { items } = await readHistory({ actor: jana.actor, sessionId: id })
  expect(items).toEqual([message])
  expect((await rowOf(id))?.needsHelpAt).toBeNull()
  const [event] = await sql`select type, source, data from events where session_id = ${id} and type = 'message'`
  expect(event).toEqual({ type: 'message', source: 'system', data: { messageId: message.id, role: 'staff' } })
  const [noted] = await sql`select actor_id, detail from audit where session_id = ${id} and action = 'session_written'`
  expect(noted).toEqual({ actor_id: jana.id, detail: {} })
})

test('writing is no sign of the person: the session lives no longer for it', async () => {
  const { id, expiresAt, lastActivityAt } = await running()
  const later = new Date(now.getTime() + 60_000)
  await writeToSession({ actor: (await member('operator')).actor, sessionId: id, content: 'Hello', now: later })
  expect(await rowOf(id)).toMatchObject({ expiresAt, lastActivityAt })
  await answerFromInbox({ sessionId: id, content: 'Hello', now: later })
  expect((await rowOf(id))?.lastActivityAt).toEqual(later)
})

test('only people of the staff write, and a companion’s conversation is not there for them', async () => {
  const owner = await member('customer')
  const { id } = await running('journey', owner.id)
  const write = (actor: typeof nobody, sessionId = id) => writeToSession({ actor, sessionId, content: 'Hello', now })
  await expect(write(nobody)).rejects.toMatchObject({ code: 'session_not_found' })
  await expect(write((await member('student')).actor)).rejects.toMatchObject({ code: 'session_not_found' })
  await expect(write(owner.actor)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(write(await program('admin'))).rejects.toMatchObject({ code: 'forbidden' })
  const companion = await running('inner_voice', owner.id)
  const { actor } = await member('admin')
  await expect(write(actor, companion.id)).rejects.toMatchObject({ code: 'session_not_found' })
})

test('nothing is said any more in a session that has ended', async () => {
  const { id } = await running()
  await endSession({ sessionId: id, reason: 'finished', now })
  const { actor } = await member('instructor')
  const ended = { code: 'session_ended' }
  await expect(writeToSession({ actor, sessionId: id, content: 'Hello', now })).rejects.toMatchObject(ended)
  await expect(answerFromInbox({ sessionId: id, content: 'Hello', now })).rejects.toMatchObject(ended)
})

test('what is written in a transaction that breaks off was never said', async () => {
  const { id } = await running()
  const { actor } = await member('instructor')
  const broken = db.transaction(async (tx) => {
    await writeToSession({ actor, sessionId: id, content: 'Hello', now }, tx)
    throw new Error('broken off')
  })
  await expect(broken).rejects.toThrow('broken off')
  expect((await readHistory({ actor, sessionId: id })).items).toEqual([])
})
