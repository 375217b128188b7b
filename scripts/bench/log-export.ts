import { migrate } from '@/db/migrate'
import { startApp } from '@/tests/app-process'
import { type Figure, report } from './measure/figures'
import { fillDatabase } from './measure/filled'
import { makeKey } from './measure/make-key'
import { withOwnDatabase } from './measure/own-database'
import { measureFile } from './measure/streamed-file'

const sessions = 10_000
const formats = ['ndjson', 'csv', 'json'] as const

await withOwnDatabase(async ({ url, dataDir }) => {
  await migrate(url)
  const key = await makeKey(url, ['log:read'])
  const { closeDatabase, sql } = await import('@/db/client')
  await fillDatabase(url, { sessions })
  const [log] = await sql<{ rows: number }[]>`select count(*)::int as rows from events where source = 'log'`
  const rows = log?.rows ?? 0
  await closeDatabase()
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir, WORKERS: 'off' })
  const figures: Figure[] = []
  try {
    const pid = app.child.pid ?? 0
    for (const format of formats) {
      const { lines, perSecond, first, rest } = await measureFile({
        url: `${app.url}/api/session-log?format=${format}&all=true&order=asc`,
        key,
        pid,
        lines: rows,
      })
      if (lines < rows) throw new Error(`${format}: ${lines} lines`)
      figures.push(
        { what: `${format}, ${rows.toLocaleString('en-GB')} rows`, value: perSecond, unit: 'lines/s', atLeast: 10_000 },
        { what: 'most memory in the first fifth of it', value: first, unit: 'MB' },
        { what: 'most in the rest, of that', value: (100 * rest) / first, unit: '%', atMost: 120 },
      )
    }
    report(figures)
  } finally {
    await app.stop()
  }
})
