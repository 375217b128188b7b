import { expect, test } from 'vitest'
import { nobody } from '@/lib/people/actor'
import { identify } from '@/lib/people/identify'
import { readMoves } from './moves'
import { restoreSession } from './restore'
import { startSession } from './start'

const names = { telegramId: null, phone: null, customerId: null }

async function guest(now: Date) {
  const started = await startSession({
    actor: nobody,
    address: '192.0.2.1',
    channel: 'website',
    type: 'visit',
    guest: true,
    now,
  })
  return { sessionId: started.session.session_id, actor: await identify([started.session_token], null) }
}

test('a session tells where it began and where it went, with the times', async () => {
  const began = new Date(Date.now() - 60_000)
  const visit = await guest(began)
  const moved = new Date(began.getTime() + 30_000)
  await restoreSession({ actor: visit.actor, names, channel: 'kiosk', now: moved })
  expect(await readMoves(visit)).toEqual({
    items: [
      { from: null, to: 'website', place: null, at: began.toISOString() },
      { from: 'website', to: 'kiosk', place: null, at: moved.toISOString() },
    ],
    nextCursor: null,
  })
})

test('moves of a session that is not the caller’s look absent', async () => {
  const visit = await guest(new Date())
  const other = await guest(new Date())
  await expect(readMoves({ ...visit, actor: other.actor })).rejects.toMatchObject({ code: 'session_not_found' })
})
