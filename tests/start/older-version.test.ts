import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { checkBackup } from '@/db/backup/read'
import { restoreBackup } from '@/db/backup/restore'
import { startEmbedded } from '@/db/embedded'
import { startApp } from '@/tests/app-process'
import { Program } from '@/tests/program'

/**
 * Backups of installations as they were at older schemas, each with what its test must know of it. The next one: run a checkout of that
 * version on a DATA_DIR of its own, use it through its API, then here `DATA_DIR=… npm run backup -- --to …/schema-NNNN.backup`, which
 * takes databases as old as they are; put what was said and who may sign in beside it.
 */
const folder = 'tests/fixtures/older-version'
const fixtures = (await readdir(folder)).flatMap((name) => /^(schema-\d+)\.backup$/.exec(name)?.[1] ?? [])

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Moves all that is told of time on, as if it had been lived just now: sessions, tokens and what is kept run out by the clock. */
async function bringToNow(sql: postgres.Sql, takenAt: string) {
  const columns = await sql`
    select table_name as table, column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'timestamp with time zone'`
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = 'replica'`
    for (const { table, name } of columns) {
      await tx`update ${tx(table)} set ${tx(name)} = ${tx(name)} + (now() - ${takenAt}::timestamptz) where ${tx(name)} is not null`
    }
  })
}

test.each(fixtures)('what an installation of %s held is there and usable after the upgrade', async (name) => {
  const file = join(folder, `${name}.backup`)
  const known = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-older-'))
  const database = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
  const sql = postgres(database.url, { max: 1, onnotice: () => {} })
  try {
    const checked = await checkBackup(file)
    await restoreBackup({ url: database.url, file, checked, forward: false })
    await bringToNow(sql, checked.header.takenAt)
    const app = await startApp({ DATABASE_URL: database.url, DATA_DIR: dataDir })
    try {
      await tryAll(new Program(app.url), known)
    } finally {
      await app.stop()
    }
  } finally {
    await sql.end()
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})

async function tryAll(api: Program, known: Record<string, Record<string, string>> & { logKey: string }) {
  const { person = {}, admin, visit = {}, guest = {}, workshop = {}, journey = {} } = known
  const get = async (path: string, token?: string) => {
    const answer = await api.get(path, { headers: token ? bearer(token) : {} })
    expect(answer.status(), path).toBe(200)
    return answer.json()
  }
  // A device of then still holds its session, and talks on in it.
  const restored = await api.post('/api/session/restore', { headers: bearer(guest.token ?? ''), data: {} })
  expect((await restored.json()).session).toMatchObject({ session_id: guest.id, channel: 'kiosk', locale: 'de' })
  const headers = { ...bearer(guest.token ?? ''), 'x-session-id': guest.id ?? '' }
  const turn = await api.post('/api/chat/message', { headers, data: { content: 'Welche ist die günstigste?' } })
  expect(await turn.json()).toMatchObject({ reply: { status: 'complete' } })
  const history = await get(`/api/chat/history?sessionId=${guest.id}`, guest.token)
  expect(history.items.map(({ content }: { content: string }) => content)).toContain('Ich suche eine Trinkflasche')

  // People sign in with the passwords of then, and what they said is theirs.
  const { username, password } = person
  const login = await (await api.post('/api/auth/login', { data: { username, password } })).json()
  expect(login.user).toMatchObject({ customer_id: person.customerId, name: person.name })
  for (const token of [visit.token, login.token]) {
    const { items } = await get(`/api/chat/history?sessionId=${visit.id}`, token)
    expect(items.slice(0, 2).map(({ content }: { content: string }) => content)).toEqual([visit.question, visit.reply])
  }

  // Staff find it all: the log, the timeline, the run with its examples.
  const { token: staff } = await (await api.post('/api/auth/login', { data: admin })).json()
  const log = await get(`/api/session-log?sessionToken=${workshop.token}&limit=100`, known.logKey)
  expect(log.count).toBe(workshop.events)
  const rows = await get(`/api/sessions/${visit.id}/timeline/rows`, staff)
  expect(JSON.stringify(rows)).toContain(visit.question)
  expect(await get(`/api/pipeline/runs/${journey.runId}`, staff)).toMatchObject({
    status: 'completed',
    result: { exampleCount: 32 },
  })
  const examples = await get(`/api/training-examples?sessionId=${journey.id}`, staff)
  expect(examples.items.length).toBeGreaterThan(0)
  const errors = await get('/api/errors', staff)
  expect(errors.items.length).toBeGreaterThan(0)
}
