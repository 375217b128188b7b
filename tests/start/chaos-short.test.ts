import { expect, test } from 'vitest'
import { type Figure, figureTable } from '@/scripts/bench/measure/figures'
import { databaseAway } from '@/tests/chaos/database-away'
import { followTail } from '@/tests/chaos/follow-tail'
import { gracefulStop } from '@/tests/chaos/graceful-stop'
import { killApp } from '@/tests/chaos/kill-app'
import { killDatabase } from '@/tests/chaos/kill-database'
import { killWorker } from '@/tests/chaos/kill-worker'
import { overload } from '@/tests/chaos/overload'
import { plantPersonal } from '@/tests/chaos/plant-personal'
import { raceTurns } from '@/tests/chaos/race-turns'
import { simultaneousStarts } from '@/tests/chaos/simultaneous-starts'
import { untimed } from './untimed'

/** `npm run test:chaos` does the same at full length. */
const short: [name: string, work: () => Promise<Figure[]>][] = [
  ['R1: what was acked outlives kills of the app', () => killApp({ total: 2000, kills: 2 })],
  ['R2: what was acked outlives kills of PostgreSQL', () => killDatabase({ total: 2000, kills: 2 })],
  [
    'R3: a message sent five times at once to two copies is answered once',
    () => raceTurns({ messages: 60, sessions: 6, cuts: 10 }),
  ],
  ['R5: a live tail misses and repeats nothing over broken connections', () => followTail({ total: 2000, cuts: 5 })],
  ['R7: what a killed worker left is taken over, once', () => killWorker({ sessions: 15, kills: 1 })],
  ['R19: overload is turned away', () => overload({ seconds: 2 })],
  ['R20: an orderly stop breaks nothing off', () => gracefulStop({ requests: 20, streams: 5 })],
  ['R21: several starts at once on an empty database all serve', () => simultaneousStarts({ starts: 3 })],
  ['R22: nobody waits for a database that hangs', () => databaseAway({ way: 'frozen', seconds: 4 })],
  ['R23: of personal data nothing leaves', () => plantPersonal({ sessions: 2, chats: 1, each: 20 })],
]

/** A worker's work is taken over after twenty seconds, and a busy machine starts processes slowly. */
const timeoutMs = 240_000

test.each(short)(
  '%s',
  async (_, work) => {
    const figures = figureTable(untimed(await work()))
    process.stdout.write(`\n${figures}`)
    expect(figures).not.toContain('MISSED')
  },
  timeoutMs,
)
