import type { Figure } from '@/scripts/bench/measure/figures'
import { withInstallation } from './installation'
import { Journal, logAll } from './journal'
import { lostAndDoubled } from './lost-and-doubled'

const backWithinMs = 10_000

/** R2: PostgreSQL is killed again and again under the app; what was acked is stored, and it goes on soon. */
export function killDatabase({ total, kills }: { total: number; kills: number }): Promise<Figure[]> {
  return withInstallation(async (own) => {
    const journal = new Journal()
    const moments: number[] = []
    const killing = (async () => {
      for (let n = 1; n <= kills; n++) {
        await journal.reached(Math.floor((total * n) / (kills + 1)))
        moments.push(performance.now())
        own.killDatabase()
        await journal.reached(journal.acks.length + 1)
      }
    })()
    await Promise.all([logAll({ url: own.url, total, journal }), killing])
    const slowest = Math.max(...moments.map((moment) => journal.nextAckAfter(moment)))
    return [
      { what: 'R2: kills of PostgreSQL', value: kills, unit: '' },
      ...(await lostAndDoubled('R2', journal, own.sql, total)),
      { what: 'R2: next ack after a kill, slowest', value: slowest, unit: 'ms', atMost: backWithinMs },
    ]
  })
}
