import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '@/db/embedded'
import type { Figure } from '@/scripts/bench/measure/figures'
import { build, isBuildStale } from '@/scripts/build'
import { type AppProcess, startApp } from '@/tests/app-process'
import { Program } from '@/tests/program'

const password = 'an admin of the tests'

/** Whether a copy is ready, signs the admin in, and starts a session. */
async function serves({ url }: AppProcess): Promise<boolean> {
  const api = new Program(url)
  const ready = await api.get('/api/ready')
  const signIn = await api.post('/api/auth/login', { data: { username: 'admin', password } })
  const start = await api.post('/api/session/start', { data: { guest: true, channel: 'website' } })
  return [ready, signIn, start].every((answer) => answer.status() === 200)
}

/** R21: so many starts of the product at once on one database that holds nothing. */
export async function simultaneousStarts({ starts }: { starts: number }): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-starts-'))
  const database = await startEmbedded({ dataDir, settings: { max_connections: '300' } })
  const settings = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    ADMIN_PASSWORD: password,
    DATABASE_POOL: '10',
    NEXTAUTH_SECRET: 'a secret that all copies know',
  }
  // Or each would make the build.
  if (isBuildStale()) await build()
  const began = performance.now()
  const started = await Promise.allSettled(Array.from({ length: starts }, () => startApp(settings)))
  const seconds = (performance.now() - began) / 1000
  const apps = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  try {
    const serving = await Promise.all(apps.map(serves))
    const sql = postgres(database.url, { max: 1, onnotice: () => {} })
    const [found] = await sql<{ admins: number; doubled: number }[]>`
      select (select count(*)::int from people where 'admin' = any(roles)) as admins,
        (select count(*)::int - count(distinct sku)::int from products) as doubled`
    await sql.end()
    return [
      { what: 'R21: starts at once', value: starts, unit: '' },
      { what: 'R21: of them serve', value: serving.filter(Boolean).length, unit: '', atLeast: starts },
      { what: 'R21: admins made', value: found?.admins ?? 0, unit: '', atLeast: 1, atMost: 1 },
      { what: 'R21: products twice', value: found?.doubled ?? -1, unit: '', atLeast: 0, atMost: 0 },
      { what: 'R21: until the last was ready', value: seconds, unit: 's' },
    ]
  } finally {
    await Promise.all(apps.map((app) => app.stop()))
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
