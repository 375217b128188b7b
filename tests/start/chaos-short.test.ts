import { expect, test } from 'vitest'
import { type Figure, figureTable } from '@/scripts/bench/measure/figures'
import { followTail } from '@/tests/chaos/follow-tail'
import { killApp } from '@/tests/chaos/kill-app'
import { killDatabase } from '@/tests/chaos/kill-database'
import { raceTurns } from '@/tests/chaos/race-turns'

/** `npm run test:chaos` does the same at full length. */
const short: [name: string, work: () => Promise<Figure[]>][] = [
  ['R1: what was acked outlives kills of the app', () => killApp({ total: 2000, kills: 2 })],
  ['R2: what was acked outlives kills of PostgreSQL', () => killDatabase({ total: 2000, kills: 2 })],
  [
    'R3: a message sent five times at once to two copies is answered once',
    () => raceTurns({ messages: 60, sessions: 6, cuts: 10 }),
  ],
  ['R5: a live tail misses and repeats nothing over broken connections', () => followTail({ total: 2000, cuts: 5 })],
]

test.each(short)('%s', async (_, work) => {
  const figures = figureTable(await work())
  process.stdout.write(`\n${figures}`)
  expect(figures).not.toContain('MISSED')
})
