import { fill } from '@/scripts/populate/bulk/fill'
import { showProgress } from '@/scripts/populate/progress'

/** One million events, or ten with `--10m`, in sessions of about a hundred. */
export const isTenfold = process.argv.includes('--10m')
export const manySessions = isTenfold ? 100_000 : 10_000
const eventsEach = 100
const reading = 20_000

type Amount = { sessions?: number; events?: number }

/** Fills the database of this process as `populate --fast` does, and leaves it as autovacuum would. @returns how many events a second came in. */
export async function fillDatabase(
  url: string,
  { sessions = manySessions, events = sessions * eventsEach }: Amount = {},
) {
  const show = showProgress('Sessions', sessions)
  const began = performance.now()
  const filled = await fill(url, {
    amount: { sessions, events, days: 90, seed: 7 },
    now: new Date(),
    signal: new AbortController().signal,
    show: (so) => show(so.sessions, ` (${so.events.toLocaleString('en-GB')} events)`),
  })
  const perSecond = (1000 * filled.events) / (performance.now() - began)
  const { sql } = await import('@/db/client')
  await sql`vacuum analyze`
  return { events: filled.events, perSecond, longestMs: filled.longestMs }
}

/** Reads the log to its end, as the workers do. @returns how many events a second. */
export async function digestAll(events: number): Promise<number> {
  const { digestOnce } = await import('@/lib/log/digest')
  const show = showProgress('Digested events', events)
  const began = performance.now()
  let done = 0
  for (let read = 1; read > 0; done += read) {
    ;({ read } = await digestOnce())
    if (done % reading === 0) show(done)
  }
  const perSecond = (1000 * done) / (performance.now() - began)
  const { sql } = await import('@/db/client')
  await sql`vacuum analyze`
  return perSecond
}
