import type { Figure } from '@/scripts/bench/measure/figures'
import { withInstallation } from './installation'
import { Journal, logAll } from './journal'
import { lostAndDoubled } from './lost-and-doubled'

/** R1: the app is killed again and again while it logs; what it acked is stored once. */
export function killApp({ total, kills }: { total: number; kills: number }): Promise<Figure[]> {
  return withInstallation(async (own) => {
    const journal = new Journal()
    const killing = (async () => {
      for (let n = 1; n <= kills; n++) {
        await journal.reached(Math.floor((total * n) / (kills + 1)))
        await own.killApp()
      }
    })()
    await Promise.all([logAll({ url: own.url, total, journal }), killing])
    return [
      { what: 'R1: kills of the app', value: kills, unit: '' },
      ...(await lostAndDoubled('R1', journal, own.sql, total)),
    ]
  })
}
