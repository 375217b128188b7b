import { expect, test } from 'vitest'
import { sessionStatuses } from '@/db/enums'
import { mayBecome } from './life'

test('exactly the changes of API.md are legal', () => {
  const legal = sessionStatuses.flatMap((from) =>
    sessionStatuses.filter((to) => mayBecome(from, to)).map((to) => `${from} -> ${to}`),
  )
  expect(legal).toEqual([
    'active -> ended',
    'active -> expired',
    'ended -> processing',
    'expired -> processing',
    'processing -> completed',
    'processing -> failed',
    'completed -> processing',
    'failed -> processing',
  ])
})
