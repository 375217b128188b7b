import { closeDatabase, sql } from '@/db/client'
import { holdsRealSessions } from '@/lib/demo/mark'
import { withDatabase } from '@/scripts/with-database'
import type { Bulk } from './arguments'
import { fill } from './bulk/fill'
import { showProgress, since } from './progress'

/** An installation that people use already. */
export class RealData extends Error {}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')

type Wanted = Bulk & { seed: number; signal: AbortSignal }

/** Fills the installation's own database, past the API. @throws RealData where people's sessions are, unless it was told to. */
export async function makeBulk(wanted: Wanted) {
  const { sessions, events, days, seed, signal, besideRealData } = wanted
  await onDatabase(async () => {
    if (!besideRealData && (await holdsRealSessions())) {
      throw new RealData(
        'There are sessions of people here. Nothing was written. To fill up beside them all the same, say --beside-real-data.',
      )
    }
    const began = performance.now()
    const show = showProgress('Sessions', sessions)
    const filled = await fill(process.env.DATABASE_URL ?? '', {
      amount: { sessions, events, days, seed },
      now: new Date(),
      signal,
      show: (so) => show(so.sessions + so.there, ` (${whole(so.events)} events)`),
    })
    const took = since(began)
    if (filled.sessions > 0) process.stderr.write('Looking over what there is now, for the planner …\n')
    if (filled.sessions > 0) await sql`analyze`
    const perSecond = (1000 * filled.events) / (performance.now() - began)
    process.stdout.write(
      [
        `${whole(filled.sessions + filled.there)} sessions; ${whole(filled.sessions)} of them are new, with ${whole(filled.events)} events, in ${took}.`,
        ...(filled.sessions > 0
          ? [`${whole(perSecond)} events a second; the longest transaction took ${Math.round(filled.longestMs)} ms.`]
          : []),
        '',
      ].join('\n'),
    )
  })
}

/** What goes wrong is for the caller to tell. */
export async function onDatabase(work: () => Promise<void>) {
  let failed: { error: unknown } | undefined
  await withDatabase(async () => {
    try {
      await work()
    } catch (error) {
      failed = { error }
    } finally {
      await closeDatabase()
    }
  })
  if (failed) throw failed.error
}
