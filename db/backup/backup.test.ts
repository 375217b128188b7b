import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { closeDatabase } from '@/db/client'
import { logTime, passLogTime } from '@/db/log-clock'
import { presentEnd, readOn } from '@/lib/events/tail'
import { newId } from '@/lib/ids'
import { BackupError } from './backup-error'
import { type Checked, checkBackup } from './read'
import { restoreBackup } from './restore'
import { knownMigrations, schemaAfter } from './schema-at'
import { readTar, tarEnd, tarEntry } from './tar'
import { writeBackup } from './write'

const source = process.env.DATABASE_URL ?? ''
const onceName = `restored_${process.pid}_${process.env.VITEST_POOL_ID}`
const targetName = `target_${process.pid}_${process.env.VITEST_POOL_ID}`
const once = urlOf(onceName)
const target = urlOf(targetName)
const [session, person, run] = [newId(), newId(), newId()]

let folder: string
let file: string
let checked: Checked
let admin: postgres.Sql
let from: postgres.Sql

function urlOf(database: string): string {
  const url = new URL(inject('databaseServer'))
  url.pathname = `/${database}`
  return url.href
}

const connect = (url: string) => postgres(url, { max: 1, onnotice: () => {} })

async function make(name: string, template: string) {
  await admin.unsafe(`drop database if exists ${name} with (force)`)
  await admin.unsafe(`create database ${name} template ${template}`)
}

async function inTarget<T>(work: (sql: postgres.Sql) => Promise<T>, url = target): Promise<T> {
  const sql = connect(url)
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

const restore = (more: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
  restoreBackup({ url: target, file, checked, ...more })

const addEvent = (sql: postgres.Sql, type = 'action') => sql`
  insert into events (session_id, type, source, data, occurred_at) values (${session}, ${type}, 'log', '{}', now()) returning id`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-backup-'))
  file = join(folder, 'shop.backup')
  admin = connect(urlOf('postgres'))
  from = connect(source)
  // As in a cluster that has seen many more transactions than the one it moves to.
  await passLogTime(from, 10n ** 12n)
  await from`insert into people (id, created_at, name) values (${person}, now(), ${'tab\t, line\n, \\N, "quotes", ग्राहक'})`
  await from`
    insert into sessions (id, person_id, type, channel, channels, data, created_at, updated_at, last_activity_at, expires_at)
    values (${session}, ${person}, 'visit', 'website', '{website,kiosk}', ${from.json({ word: '\\ \t \n €' })}, now(), now(), now(), now())`
  await from`
    insert into session_tokens (id, session_id, token_hash, channel, created_at)
    values (${newId()}, ${session}, ${Buffer.from([0, 92, 10, 255])}, 'website', now())`
  for (let at = 0; at < 20; at++) await addEvent(from)
  // More than a connection reads at once.
  await from`
    insert into events (session_id, type, source, data, occurred_at)
    select ${session}, 'action', 'log', jsonb_build_object('word', repeat(md5(n::text), 300)), now() from generate_series(1, 2000) n`
  await from`insert into log_digest (name, txid, event_id) select 'middle', txid, id from events order by txid, id offset 2009 limit 1`
  await from`insert into pipeline_runs (id, session_id, status, stage, created_at) values (${run}, ${session}, 'running', 'quality', now())`
  await from`select graphile_worker.add_job('pipeline_run', ${JSON.stringify({ runId: run })}::text::json, job_key => ${run}, queue_name => 'a line', max_attempts => 25)`
  await from`
    update graphile_worker._private_jobs set locked_at = now(), locked_by = 'a worker that is gone', attempts = 3 where key = ${run}`
  await from`select nextval('customer_number')`
  await writeBackup({ url: source, file, app: '0.1.0' })
  checked = await checkBackup(file)
  await make(onceName, 'template0')
  await restore({ url: once })
})

afterAll(async () => {
  await closeDatabase()
  for (const name of [targetName, onceName]) await admin.unsafe(`drop database if exists ${name} with (force)`)
  await Promise.all([admin.end(), from.end()])
  await rm(folder, { recursive: true, force: true })
})

/** Every row of every table, what numbers are counted by, and every rule. */
async function everything(sql: postgres.Sql) {
  const { tables, sequences } = schemaAfter(knownMigrations().length)
  const rows: Record<string, string[]> = {}
  for (const { name } of tables) {
    rows[name] = (await sql`select t::text as row from ${sql(name)} t order by 1`).map(({ row }) => row)
  }
  for (const name of sequences) {
    rows[name] = (await sql`select last_value || ' ' || is_called as row from ${sql(name)}`).map(({ row }) => row)
  }
  const rules = await sql`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text as row from pg_constraint
    where connamespace = 'public'::regnamespace and contype <> 'n'
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal
    union all select pg_get_functiondef(oid) from pg_proc
      where pronamespace = 'public'::regnamespace and proname <> 'log_offset' and prolang <> (select oid from pg_language where lanname = 'c')
    union all select 'applied ' || hash from drizzle.__drizzle_migrations
    order by 1`
  return { rows, rules: rules.map(({ row }) => row) }
}

test('what was backed up comes back as it was: into nothing, and into an installation just made', async () => {
  const was = await everything(from)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await inTarget(everything, once)).toEqual(was)
  await make(targetName, 'template_test')
  await restore()
  expect(await inTarget(everything)).toEqual(was)
})

test('a job that a worker held waits for another one, with its tries', async () => {
  const jobs = await inTarget(
    (sql) => sql`select task_identifier, key, queue_name, attempts, max_attempts, locked_by from graphile_worker.jobs`,
    once,
  )
  expect([...jobs]).toEqual([
    { task_identifier: 'pipeline_run', key: run, queue_name: 'a line', attempts: 2, max_attempts: 25, locked_by: null },
  ])
})

test('whoever followed the log follows on after the move, and what was not digested will be', async () => {
  const cursor = await presentEnd()
  await make(targetName, onceName)
  await closeDatabase()
  process.env.DATABASE_URL = target
  try {
    const [added] = await inTarget((sql) => addEvent(sql, 'after the move'))
    const { items, next } = await readOn(cursor, undefined)
    expect(items.map(({ row }) => row.id)).toEqual([added?.id].map(Number))
    expect((await readOn(next, undefined)).items).toEqual([])
    const [digested] = await inTarget(
      (sql) => sql`select txid::text as txid, event_id as id from log_digest where name = 'middle'`,
    )
    const left = await readOn({ txid: digested?.txid, id: Number(digested?.id) }, undefined)
    expect(left.items).toHaveLength(11)
  } finally {
    await closeDatabase()
    process.env.DATABASE_URL = source
  }
})

test('a database with data is left alone, until its name is said', async () => {
  await make(targetName, onceName)
  await inTarget(addEvent)
  await expect(restore()).rejects.toThrow(
    `The database ${targetName} holds data (people: 1, sessions: 1, events: 2021)`,
  )
  await expect(restore({ replace: 'another' })).rejects.toThrow('Nothing was changed')
  const [erased, erasure] = [person, newId()]
  await inTarget(
    (sql) =>
      sql`insert into erasures (id, person_id, asked_at, finished_at) values (${erasure}, ${erased}, now(), now())`,
  )
  expect(await restore({ replace: targetName })).toMatchObject({ erasedAgain: 1 })
  const [found] = await inTarget(
    (sql) => sql`select (select count(*)::int from events) as events, finished_at, disabled_at from erasures, people`,
  )
  expect(found).toEqual({ events: 2020, finished_at: null, disabled_at: expect.any(Date) })
})

test('a restore that is cut off in the middle leaves what was there', async () => {
  await make(targetName, onceName)
  await inTarget(addEvent)
  const before = await inTarget(everything)
  let cut: Promise<unknown> | undefined
  const onProgress = ({ table }: { table: string }) => {
    if (table === 'events')
      cut ??=
        admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughline-restore' and datname = ${targetName}`.execute()
  }
  await expect(restore({ replace: targetName, onProgress })).rejects.toThrow('Nothing was changed')
  await cut
  expect(await inTarget(everything)).toEqual(before)
})

test('nothing is restored under an app that serves', async () => {
  await make(targetName, 'template0')
  const app = postgres(target, { max: 1, connection: { application_name: 'throughline' } })
  await app`select 1`
  await expect(restore()).rejects.toThrow('in use by throughline (connections: 1)')
  await app.end()
})

/** The backup with one of its files written otherwise. */
async function changed(name: string, change: (content: string) => string): Promise<string> {
  const pieces: Buffer[] = []
  const entries = readTar(
    (async function* () {
      yield gunzipSync(await readFile(file))
    })(),
  )
  for await (const entry of entries) {
    const content = entry.name === name ? Buffer.from(change(entry.content.toString())) : entry.content
    pieces.push(...tarEntry(entry.name, [content], new Date()))
  }
  const other = join(folder, 'changed.backup')
  await writeFile(other, gzipSync(Buffer.concat([...pieces, tarEnd()])))
  return other
}

test('a backup that is damaged, or of a version to come, is refused before anything is touched', async () => {
  const whole = await readFile(file)
  const other = join(folder, 'other.backup')
  const refusal = (path: string) =>
    checkBackup(path).then(
      () => 'none',
      (error) => (error instanceof BackupError ? error.message : `${error}`),
    )
  await writeFile(other, whole.subarray(0, whole.length - 100))
  expect(await refusal(other)).toContain('Nothing was changed.')
  await writeFile(other, Buffer.concat([whole.subarray(0, 2000), Buffer.from([1, 2, 3]), whole.subarray(2003)]))
  expect(await refusal(other)).toContain('Nothing was changed.')
  await writeFile(other, 'a letter')
  expect(await refusal(other)).toContain('cannot be read as a backup')
  expect(
    await refusal(await changed('tables/sessions/000001.copy', (rows) => rows.replace('visit', 'visot'))),
  ).toContain('its table sessions is not what was written')
  expect(await refusal(await changed('backup.json', (json) => json.replace('"format": 1', '"format": 2')))).toContain(
    'a version that this one does not know (0.1.0)',
  )
  const later = (json: string) => json.replace(/"when": \d+/g, '"when": 1')
  expect(await refusal(await changed('backup.json', later))).toContain('a version that this one does not know')
  expect(await refusal(join(folder, 'none'))).toContain('There is no file')
})

test('a backup is of one moment, and holds neither writers nor the live tail back', async () => {
  const [before] = await from`select count(*)::int as events from events`
  let wrote: Promise<bigint> | undefined
  const write = async () => {
    await addEvent(from)
    return logTime(from)
  }
  const next = join(folder, 'next.backup')
  let horizon = 0n
  await writeBackup({
    url: source,
    file: next,
    app: '0.1.0',
    onProgress: () => {
      wrote ??= write()
    },
  }).then(async ({ manifest }) => expect(manifest.tables.events?.rows).toBe(before?.events))
  const [row] = await from`select txid::text as txid from events order by txid desc limit 1`
  horizon = (await wrote) ?? 0n
  expect(horizon).toBeGreaterThan(BigInt(row?.txid))
  await expect(writeBackup({ url: source, file: next, app: '0.1.0' })).rejects.toThrow('is there already')
})
