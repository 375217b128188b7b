import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedDatabase, startEmbedded } from '@/db/embedded'
import { recorded } from '@/scripts/bench/measure/shoppers'
import { type AppProcess, startApp } from '@/tests/app-process'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { Program } from '@/tests/program'
import { command } from './command'

const password = 'an admin of the tests'
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

let folder: string
let file: string
let old: EmbeddedDatabase
let other: EmbeddedDatabase
let sql: postgres.Sql
const apps: AppProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-move-'))
  file = join(folder, 'shop.backup')
  const at = (name: string) => startEmbedded({ dataDir: join(folder, name), settings: { fsync: 'off' } })
  ;[old, other] = [await at('old'), await at('other')]
  sql = postgres(other.url, { max: 2, onnotice: () => {} })
})

afterAll(async () => {
  await sql.end()
  await Promise.all(apps.map((app) => app.stop()))
  await Promise.all([old.stop(), other.stop()])
  await rm(folder, { recursive: true, force: true })
})

async function start(url: string, workers: 'inline' | 'off') {
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: folder, ADMIN_PASSWORD: password, WORKERS: workers })
  apps.push(app)
  return { app, api: new Program(app.url) }
}

/** A worker that dies in the middle of a stage. */
async function dieIn(stage: string, url: string, stop: () => Promise<string>) {
  const worker = command('tests/chaos/failing-worker.ts', [stage, 'after'], { DATABASE_URL: url, LOG_LEVEL: 'fatal' })
  await once(worker.child.stdout as NonNullable<typeof worker.child.stdout>, 'data')
  const id = await stop()
  await worker.ended
  return id
}

/** It starts eight processes, and on a busy machine each takes its time. */
const timeoutMs = 240_000

test(
  'a shop moves to another database while it serves, and all that was under way goes on there',
  async () => {
    const { app, api } = await start(old.url, 'off')
    const { session, session_token } = await (
      await api.post('/api/session/start', { data: { guest: true, channel: 'kiosk' } })
    ).json()
    const headers = { ...bearer(session_token), 'x-session-id': session.session_id }
    await api.post('/api/chat/message', { headers, data: { content: 'I need a rain jacket' } })
    const journey = await dieIn('enhancement', old.url, await recorded(app.url, shopJourney()))

    const backup = await command('scripts/backup.ts', ['--to', file], { DATABASE_URL: old.url }).ended
    expect(backup).toEqual({ code: 0, output: expect.stringContaining('rows') })
    const inUse = await command('scripts/restore.ts', ['--from', file, '--replace', 'throughline'], {
      DATABASE_URL: old.url,
    }).ended
    expect(inUse).toEqual({ code: 1, output: expect.stringContaining('The database is in use by throughline') })
    const restored = await command('scripts/restore.ts', ['--from', file], { DATABASE_URL: other.url }).ended
    expect(restored).toEqual({ code: 0, output: expect.stringContaining('You can start the app.') })

    const moved = await start(other.url, 'inline')
    const again = await moved.api.post('/api/session/restore', { headers: bearer(session_token), data: {} })
    expect((await again.json()).session.session_id).toBe(session.session_id)
    const turn = await moved.api.post('/api/chat/message', { headers, data: { content: 'add the first one' } })
    expect(await turn.json()).toMatchObject({ reply: { status: 'complete' } })
    const state = async () => (await sql`select status from sessions where id = ${journey}`)[0]?.status
    await expect.poll(state, { timeout: 40_000 }).toBe('completed')
    const tries =
      await sql`select n, error->>'message' as error from pipeline_attempts where stage = 'enhancement' order by n`
    expect(tries.map(({ n, error }) => [n, error])).toEqual([
      [1, 'The worker stopped before it finished.'],
      [2, null],
    ])
    await moved.app.stop()
    await killInRestore()
  },
  timeoutMs,
)

/** What is in the other database outlives a restore over it that is killed when all but the last step is done. */
async function killInRestore() {
  const counts = () => sql`
    select (select count(*)::int from events) as events, (select max(id)::int from events) as last,
      (select count(*)::int from graphile_worker.jobs) as jobs, (select count(*)::int from pg_indexes where schemaname = 'public') as indexes`
  const before = await counts()
  expect(before[0]?.events).toBeGreaterThan(100)
  await sql.begin(async (tx) => {
    // Whatever it does is done but the queue, for which it waits now.
    await tx`lock table graphile_worker._private_jobs in share mode`
    const args = ['--from', file, '--replace', 'throughline']
    const restore = command('scripts/restore.ts', args, { DATABASE_URL: other.url })
    const waits = async () => {
      const rows =
        await sql`select from pg_stat_activity where application_name = 'throughline-restore' and wait_event_type = 'Lock'`
      return rows.length
    }
    await expect.poll(waits).toBe(1)
    restore.child.kill('SIGKILL')
    await restore.ended
  })
  const left = async () =>
    (await sql`select from pg_stat_activity where application_name = 'throughline-restore'`).length
  await expect.poll(left).toBe(0)
  expect(await counts()).toEqual(before)
}
