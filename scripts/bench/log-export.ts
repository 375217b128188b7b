import { readFileSync } from 'node:fs'
import { migrate } from '@/db/migrate'
import { startApp } from '@/tests/app-process'
import { type Figure, report } from './measure/figures'
import { makeKey } from './measure/make-key'
import { withOwnDatabase } from './measure/own-database'

const [sessions, per] = [2000, 500]
const formats = ['ndjson', 'csv', 'json'] as const

/** Memory of a process in MB, as the kernel counts it. */
function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kb ?? Number.NaN) / 1024
}

async function countLines(response: Response, look: (lines: number) => void): Promise<number> {
  let lines = 0
  for await (const chunk of response.body ?? []) {
    for (const byte of chunk) if (byte === 10) lines++
    look(lines)
  }
  return lines
}

await withOwnDatabase(async ({ url, dataDir }) => {
  await migrate(url)
  const key = await makeKey(url, ['log:read'])
  const { closeDatabase } = await import('@/db/client')
  const { seedLog } = await import('@/lib/log/seed-log.fixture')
  process.stdout.write(`Filling the log with ${(sessions * per).toLocaleString('en')} events …\n`)
  await seedLog({ sessions, per })
  await closeDatabase()
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir, WORKERS: 'off' })
  const figures: Figure[] = []
  try {
    const pid = app.child.pid ?? 0
    for (const format of formats) {
      let first = 0
      let rest = 0
      const began = performance.now()
      const response = await fetch(`${app.url}/api/session-log?format=${format}&all=true&order=asc`, {
        headers: { authorization: `Bearer ${key}` },
      })
      const lines = await countLines(response, (so) => {
        if (so < (sessions * per) / 5) first = Math.max(first, residentMb(pid))
        else rest = Math.max(rest, residentMb(pid))
      })
      const seconds = (performance.now() - began) / 1000
      if (lines < sessions * per) throw new Error(`${format}: ${lines} lines`)
      figures.push(
        { what: `${format}, a million rows`, value: lines / seconds, unit: 'lines/s', atLeast: 10_000 },
        { what: 'most memory in the first fifth of it', value: first, unit: 'MB' },
        { what: 'most in the rest, of that', value: (100 * rest) / first, unit: '%', atMost: 120 },
      )
    }
    report(figures)
  } finally {
    await app.stop()
  }
})
