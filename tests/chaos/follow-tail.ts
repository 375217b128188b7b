import { setTimeout as wait } from 'node:timers/promises'
import type postgres from 'postgres'
import type { Figure } from '@/scripts/bench/measure/figures'
import { readEvents } from '@/tests/event-stream'
import { startCuttingProxy } from './cutting-proxy'
import { type Installation, withInstallation } from './installation'
import { Journal, logAll } from './journal'

const deadlineMs = 120_000
const retryMs = 100

/** A viewer who comes back with Last-Event-ID whenever the line breaks, until `total` rows are seen. @returns the ids as they came. */
async function watch(url: string, headers: Record<string, string>, total: number, onRow: (seen: number) => void) {
  const seen: number[] = []
  let cursor = ''
  let connections = 0
  for (const end = performance.now() + deadlineMs; seen.length < total && performance.now() < end; ) {
    try {
      const resumed = cursor ? { ...headers, 'last-event-id': cursor } : headers
      // One more than there are rows for the `ready` of this connection.
      await readEvents(`${url}/api/session-log/stream`, resumed, total - seen.length + 1, async (event) => {
        if (event.event === 'ready') connections += 1
        else seen.push((event.data as { event_id: number }).event_id)
        cursor = event.id
        onRow(seen.length)
      })
    } catch {
      await wait(retryMs)
    }
  }
  return { seen, connections }
}

/**
 * Cuts the line `times` times, evenly over the rows and with the rest of what had come in dropped, and restarts PostgreSQL once half of them
 * are there.
 */
function breaker(own: Installation, cut: () => void, total: number, times: number) {
  let cuts = 0
  let restarted = false
  return (seen: number) => {
    if (!restarted && seen >= total / 2) {
      restarted = true
      own.restartDatabase()
    }
    if (cuts < times && seen > ((cuts + 1) * total) / (times + 1)) {
      cuts += 1
      cut()
      throw new Error('the line was cut')
    }
  }
}

/** The rows in server order, as SQL has them. */
async function inServerOrder(sql: postgres.Sql): Promise<number[]> {
  const rows = await sql<{ id: string }[]>`select id from events where source = 'log' order by txid, id`
  return rows.map((row) => Number(row.id))
}

/** R5: a live tail over broken connections and a restart of the database, against what is stored. */
export function followTail({ total, cuts }: { total: number; cuts: number }): Promise<Figure[]> {
  return withInstallation(async (own) => {
    const proxy = await startCuttingProxy(own.url)
    try {
      const headers = await own.admin()
      const journal = new Journal()
      let tell = () => {}
      const opened = new Promise<void>((resolve) => {
        tell = resolve
      })
      const breakLine = breaker(own, proxy.cut, total, cuts)
      const watching = watch(proxy.url, headers, total, (rows) => {
        tell()
        breakLine(rows)
      })
      await opened
      await logAll({ url: own.url, total, journal })
      const { seen, connections } = await watching
      const stored = await inServerOrder(own.sql)
      const known = new Set(seen)
      const once = [...known]
      return [
        { what: 'R5: rows logged', value: stored.length, unit: '', atLeast: total },
        { what: 'R5: connections of the tail', value: connections, unit: '', atLeast: cuts + 1 },
        { what: 'R5: rows missed', value: stored.filter((id) => !known.has(id)).length, unit: '', atMost: 0 },
        { what: 'R5: rows repeated', value: seen.length - known.size, unit: '', atMost: 0 },
        { what: 'R5: rows out of order', value: once.filter((id, n) => id !== stored[n]).length, unit: '', atMost: 0 },
      ]
    } finally {
      proxy.stop()
    }
  })
}
