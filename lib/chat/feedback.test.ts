import { expect, test } from 'vitest'
import { sql } from '@/db/client'
import { nobody } from '@/lib/people/actor'
import { member, program } from '@/lib/people/member.fixture'
import { readSource } from '@/lib/pipeline/sources'
import { endSession } from '@/lib/sessions/end-session'
import { conversation, type Line } from './conversation.fixture'
import { giveFeedback } from './feedback'

const now = new Date()

async function answered(type: 'visit' | 'inner_voice' = 'visit', reply: Partial<Line> = {}) {
  const owner = await member('customer')
  const lines: Line[] = [{ content: 'Bags?' }, { role: 'assistant', content: 'Here are bags', ...reply }]
  const { session, messages } = await conversation({ type, personId: owner.id, lines })
  const [question = '', answer = ''] = messages.map(({ id }) => id)
  return { owner, session, question, answer }
}

const kept = async (id: string) => {
  const [row] = await sql`select feedback, feedback_text as text, feedback_at as at from messages where id = ${id}`
  return row
}
const told = (sessionId: string) => sql`
  select data from events where session_id = ${sessionId} and type = 'feedback' and source = 'system' order by id`

test('the last of what somebody thinks of an answer is kept, told on the timeline without words, and read by the pipeline', async () => {
  const { owner, session, answer } = await answered()
  const rate = (rating: 'up' | 'down' | null, text?: string) =>
    giveFeedback({ actor: owner.actor, messageId: answer, rating, text, now })
  expect(await rate('up')).toMatchObject({ id: answer, content: 'Here are bags' })
  await rate('down', 'Too dear')
  await rate('down', 'Too dear')
  expect(await kept(answer)).toMatchObject({ feedback: 'down', text: 'Too dear' })
  expect((await readSource(session.id)).messages.map(({ feedback }) => feedback)).toEqual([null, 'down'])
  await rate(null, 'words with nothing')
  expect(await kept(answer)).toEqual({ feedback: null, text: null, at: null })
  expect((await told(session.id)).map(({ data }) => data)).toEqual(
    ['up', 'down', null].map((rating) => ({ messageId: answer, rating })),
  )
  await endSession({ sessionId: session.id, reason: 'finished' })
  await rate('up')
  expect(await kept(answer)).toMatchObject({ feedback: 'up' })
})

test('only answers are rated, once they are there', async () => {
  const { owner, question, answer } = await answered('visit', { status: 'pending', content: '' })
  for (const messageId of [question, answer]) {
    const rated = giveFeedback({ actor: owner.actor, messageId, rating: 'up', now })
    await expect(rated).rejects.toMatchObject({ code: 'conflict' })
  }
})

test('only whoever may speak in it rates it, and in a companion’s conversation nobody but its writer', async () => {
  const visit = await answered()
  const companion = await answered('inner_voice')
  const writer = await program('sessions:write')
  const rate = (actor: typeof nobody, messageId: string) => giveFeedback({ actor, messageId, rating: 'up', now })
  const others = [
    nobody,
    (await member('customer')).actor,
    (await member('admin')).actor,
    await program('sessions:read'),
  ]
  for (const actor of others) await expect(rate(actor, visit.answer)).rejects.toMatchObject({ code: 'not_found' })
  for (const actor of [...others, visit.owner.actor, writer]) {
    await expect(rate(actor, companion.answer)).rejects.toMatchObject({ code: 'not_found' })
  }
  await rate(writer, visit.answer)
  await rate(companion.owner.actor, companion.answer)
  await expect(rate(writer, '01890000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'not_found' })
})
