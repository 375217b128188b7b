import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import postgres from 'postgres'
import type { Progress } from '@/db/backup/format'
import { checkBackup } from '@/db/backup/read'
import { restoreBackup } from '@/db/backup/restore'
import { writeBackup } from '@/db/backup/write'
import { migrate } from '@/db/migrate'
import { newId } from '@/lib/ids'
import { type Figure, report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'

const sessions = 5000
const eventsEach = 100
const mb = 1_000_000

/** Sessions with events of a few hundred bytes each, as a workshop logs them. */
async function fill(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const ids = Array.from({ length: sessions }, () => newId())
  await sql`
    insert into sessions (id, type, channel, channels, data, created_at, updated_at, last_activity_at, expires_at)
    select id, 'workshop', 'workshop', '{workshop}', '{}', now(), now(), now(), now() from unnest(${ids}::uuid[]) id`
  for (let at = 0; at < sessions; at += 500) {
    await sql`
      insert into events (session_id, type, source, data, occurred_at)
      select id, 'action', 'log', jsonb_build_object('n', n, 'element', md5(n::text), 'text', repeat(md5(id::text), 4)), now()
      from unnest(${ids.slice(at, at + 500)}::uuid[]) id, generate_series(1, ${eventsEach}) n`
  }
  await sql.end()
}

/** What a row takes in the database, with its share of every index. */
async function bytesEach(url: string, tables: string[], rows: number): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const [size] =
    await sql`select sum(pg_total_relation_size(name::regclass))::float as bytes from unnest(${tables}::text[]) name`
  await sql.end()
  return Math.round(size?.bytes / rows)
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const began = performance.now()
  const result = await work()
  return { seconds: (performance.now() - began) / 1000, result }
}

let mostMemory = 0
const watch: Progress = () => {
  mostMemory = Math.max(mostMemory, process.memoryUsage().rss)
}

const figures: Figure[] = []
await withOwnDatabase(async ({ url, dataDir }) => {
  await migrate(url)
  await fill(url)
  const file = join(dataDir, 'bench.backup')
  const before = process.memoryUsage().rss
  const written = await timed(() => writeBackup({ url, file, app: 'bench', onProgress: watch }))
  const { rows, bytes } = written.result
  const checked = await timed(() => checkBackup(file, watch))
  const restored = await timed(() =>
    restoreBackup({ url, file, checked: checked.result, replace: 'throughline', onProgress: watch }),
  )
  figures.push(
    {
      what: 'in the database, an event',
      value: await bytesEach(url, ['events'], sessions * eventsEach),
      unit: 'bytes',
    },
    { what: 'a session', value: await bytesEach(url, ['sessions', 'session_tallies'], sessions), unit: 'bytes' },
    { what: 'rows in the backup', value: rows, unit: '' },
    { what: 'of so many bytes', value: bytes / mb, unit: 'MB' },
    { what: 'packed into', value: (await stat(file)).size / mb, unit: 'MB' },
    { what: 'backup', value: rows / written.seconds, unit: 'rows/s' },
    { what: 'backup', value: bytes / mb / written.seconds, unit: 'MB/s' },
    { what: 'check before a restore', value: bytes / mb / checked.seconds, unit: 'MB/s' },
    { what: 'restore, with every index and key made anew', value: rows / restored.seconds, unit: 'rows/s' },
    { what: 'restore', value: bytes / mb / restored.seconds, unit: 'MB/s' },
    { what: 'memory gained meanwhile', value: (mostMemory - before) / mb, unit: 'MB' },
  )
})
report(figures)
