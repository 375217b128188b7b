import { followTail } from '@/tests/chaos/follow-tail'
import { killApp } from '@/tests/chaos/kill-app'
import { killDatabase } from '@/tests/chaos/kill-database'
import { killInReply } from '@/tests/chaos/kill-in-reply'
import { killWorker } from '@/tests/chaos/kill-worker'
import { plantPersonal } from '@/tests/chaos/plant-personal'
import { raceTurns } from '@/tests/chaos/race-turns'
import { retention } from '@/tests/chaos/retention'
import { type Figure, figureTable } from './bench/measure/figures'

const trials: Record<string, () => Promise<Figure[]>> = {
  R1: () => killApp({ total: 20_000, kills: 20 }),
  R2: () => killDatabase({ total: 50_000, kills: 10 }),
  R3: () => raceTurns({ messages: 1000, sessions: 25, cuts: 40 }),
  'R3-kills': () => killInReply({ kills: 50, sessions: 4 }),
  R5: () => followTail({ total: 10_000, cuts: 20 }),
  R7: () => killWorker({ sessions: 500, kills: 10 }),
  R23: () => plantPersonal({ sessions: 30, chats: 10, each: 25 }),
  R30: () => retention({ sessions: 1050, rounds: 3 }),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(trials, name))
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(', ')}. Choose among ${Object.keys(trials).join(' ')}.\n`)
  process.exit(2)
}

const figures: Figure[] = []
for (const [name, trial] of Object.entries(trials)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stdout.write(`\n== ${name}\n`)
  const found = await trial()
  process.stdout.write(figureTable(found))
  figures.push(...found)
}
const table = figureTable(figures)
process.stdout.write(`\n${table}`)
process.exitCode = table.includes('MISSED') ? 1 : 0
