import { afterEach, expect, test } from 'vitest'
import { db, sql } from '@/db/client'
import { replies } from '@/db/schema/chat'
import { newId } from '@/lib/ids'
import { endSession } from '@/lib/sessions/end-session'
import { conversation } from './conversation.fixture'
import { chatStats } from './stats'

afterEach(async () => {
  await db.delete(replies)
})

/** The figures once they are new, as each count is good for a moment. */
const figures = () => expect.poll(chatStats, { interval: 5 })

const turn = (status: 'complete' | 'stopped' | 'failed' | 'pending') => {
  const id = newId()
  return [
    { id, content: 'Hello' },
    { role: 'assistant' as const, content: '', replyTo: id, status },
  ]
}

test('counts people’s messages that were answered, and running sessions in which something was said', async () => {
  expect(await chatStats()).toMatchObject({ messages_processed: 0, active_conversations: 0 })
  await conversation({ lines: [...turn('complete'), ...turn('stopped'), ...turn('failed'), ...turn('pending')] })
  await conversation({ lines: [] })
  await conversation({ lines: turn('complete'), at: new Date('2026-01-01') })
  const { session } = await conversation({ lines: [{ content: 'Hello' }, { role: 'staff', content: 'Good morning' }] })
  await figures().toMatchObject({ status: 'healthy', messages_processed: 3, active_conversations: 2 })
  await endSession({ sessionId: session.id, reason: 'finished' })
  await figures().toMatchObject({ messages_processed: 3, active_conversations: 1, uptime_s: expect.any(Number) })
})

test('is degraded while a reply is overdue', async () => {
  const { session, messages: said } = await conversation({ lines: turn('pending') })
  const [, reply] = said
  const leasedUntil = (ago: number) => new Date(Date.now() - ago)
  const row = { messageId: reply?.id ?? '', sessionId: session.id, eventId: reply?.eventId ?? 0 }
  await db.insert(replies).values({ ...row, leasedUntil: leasedUntil(5000) })
  await figures().toMatchObject({ status: 'healthy', service_uptime: 'operational' })
  await db.update(replies).set({ leasedUntil: leasedUntil(15_000) })
  await figures().toMatchObject({ status: 'degraded', service_uptime: 'degraded' })
})

test('an error is not kept', async () => {
  await sql`alter table replies rename to replies_away`
  await expect.poll(() => chatStats().catch(({ code }) => code), { interval: 5 }).toBe('42P01')
  await sql`alter table replies_away rename to replies`
  await figures().toMatchObject({ status: 'healthy' })
})
