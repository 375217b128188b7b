import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runningEmbeddedUrl } from '@/db/embedded'
import type { DemoView } from '@/lib/demo/schema'
import { type AppProcess, startApp } from '@/tests/app-process'
import { Program } from '@/tests/program'

let dataDir: string
let app: AppProcess
let sql: postgres.Sql

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'throughline-populate-'))
  app = await startApp({ DATA_DIR: dataDir, ADMIN_PASSWORD: 'an admin of the tests' })
  sql = postgres((await runningEmbeddedUrl(dataDir)) ?? '', { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  await sql.end()
  await app.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** Runs the command as `npm run populate` does. @param until what it prints when it is broken off as by Ctrl-C. */
async function populate(args: string[], until?: RegExp) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/populate.ts', ...args, '--url', app.url], {
    env: { ...process.env, DATA_DIR: dataDir },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => {
    out += chunk
    if (until?.test(out)) child.kill('SIGINT')
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, out, err }
}

async function person(name: string) {
  const account = { username: name.replace(' ', '.').toLowerCase(), name, password: 'four plain english words' }
  const answer = await new Program(app.url).post('/api/auth/signup', { data: account })
  return (await answer.json()).user as { id: string; customer_id: string }
}

async function madeFor({ id }: { id: string }) {
  const [row] = await sql`
    select (select count(*)::int from topics where person_id = ${id}) as topics,
      (select count(*)::int from entries where person_id = ${id}) as entries,
      (select count(*)::int from sessions where person_id = ${id}) as talks,
      (select count(*)::int from messages m join sessions s on s.id = m.session_id where s.person_id = ${id}) as messages`
  return row
}

const livingKeys = async () => (await sql`select id from api_keys where revoked_at is null`).length

/** How many rows each table holds, those of the queue with them. */
async function rowCounts() {
  const tables = await sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE' order by 1`
  const counts: Record<string, number> = {}
  for (const { name } of tables) counts[name] = (await sql.unsafe(`select count(*)::int as n from ${name}`))[0]?.n
  return counts
}

const idle = async () => (await sql`select 1 from pipeline_runs where status in ('waiting', 'running')`).length === 0

const totals = (entries: number, talks: number) =>
  [
    'Topics: 10',
    `Journal Entries: ${entries}`,
    `Chat Sessions: ${talks}`,
    `Total Success: ${10 + entries + talks} items`,
    'Overall Success Rate: 100.0%\n',
  ].join('\n')

/** What an admin asks of the demo data here. */
async function demoData(method: 'GET' | 'POST' | 'DELETE', path = '/api/demo-data') {
  const program = new Program(app.url)
  const login = await program.post('/api/auth/login', {
    data: { username: 'admin', password: 'an admin of the tests' },
  })
  const headers = { authorization: `Bearer ${(await login.json()).token}` }
  const answer = await fetch(app.url + path, { method, headers })
  return { status: answer.status, ...((await answer.json()) as DemoView) }
}

test('an empty installation is filled by an admin, who stops it, goes on, and has it all taken away', async () => {
  const none = { offered: true, sessions: 0, work: null }
  expect(await demoData('GET')).toEqual({ status: 200, ...none })
  const before = await sql`select count(*)::int as people from people`
  expect(await demoData('POST')).toMatchObject({
    status: 202,
    offered: false,
    work: { action: 'fill', status: 'running' },
  })
  expect((await demoData('POST')).status).toBe(409)
  const work = async () => (await demoData('GET')).work
  await expect.poll(async () => (await work())?.done, { timeout: 20_000 }).toBeGreaterThan(1)
  await demoData('POST', '/api/demo-data/stop')
  await expect.poll(async () => (await work())?.status, { timeout: 20_000 }).toBe('cancelled')
  const stopped = await demoData('GET')
  expect(stopped.offered).toBe(true)
  expect(stopped.sessions).toBeGreaterThan(0)
  expect(await livingKeys()).toBe(0)
  await expect.poll(idle).toBe(true)
  expect((await demoData('DELETE')).status).toBe(202)
  await expect.poll(async () => (await work())?.status, { timeout: 20_000 }).toBe('done')
  expect(await demoData('GET')).toMatchObject({ offered: true, sessions: 0 })
  const [left] = await sql`
    select (select count(*)::int from people) as people, (select count(*)::int from sessions) as sessions,
      (select count(*)::int from entries) as entries, (select count(*)::int from events) as events`
  expect(left).toEqual({ ...before[0], sessions: 0, entries: 0, events: 0 })
})

test('journeys become examples, some of them none and for a reason, and a second run adds nothing', async () => {
  const kim = await person('Kim Journey')
  const args = ['--journeys', '6', '--user', kim.id]
  const first = await populate(args)
  expect(first.code).toBe(0)
  expect(first.out).toMatch(
    /^6 journeys with \d+ interactions; 6 of them are new\.\n\d{2,} training examples from 5 of them\.\n/,
  )
  expect(first.out).toContain('  1 without: No training examples generated: ')
  const counts = () => sql`
    select count(*)::int as sessions, sum(t.interactions)::int as interactions, min(s.channel) as channel,
      (select count(*)::int from training_examples e join sessions o on o.id = e.session_id where o.person_id = ${kim.id}) as examples,
      (select count(*)::int from demo_sessions d join sessions o on o.id = d.session_id where o.person_id = ${kim.id}) as marked
    from sessions s join session_tallies t on t.session_id = s.id where s.person_id = ${kim.id}`
  const made = await counts()
  expect(made[0]).toMatchObject({ sessions: 6, channel: 'extension', marked: 6 })
  expect((await populate(args)).out).toBe(first.out.replace('6 of them are new', '0 of them are new'))
  expect(await counts()).toEqual(made)
})

test('beside sessions of people nothing is filled past the API unless that is said', async () => {
  await new Program(app.url).post('/api/session/start', { data: { guest: true, channel: 'website' } })
  const refused = await populate(['--fast', '--sessions', '10'])
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('There are sessions of people here. Nothing was written.')
  const filled = await populate(['--fast', '--sessions', '10', '--beside-real-data'])
  expect(filled.out).toMatch(/^10 sessions; 10 of them are new, with [\d,]+ events, in \d+ s\.\n/)
})

test('a journal and talks are made for somebody, told line by line, and a second run adds nothing', async () => {
  const asha = await person('Asha Rao')
  const args = ['--chat-sessions', '3', '--journal-entries', '2']
  const first = await populate([...args, '--user', asha.customer_id])
  expect(first).toMatchObject({ code: 0, err: '' })
  const lines = first.out.split('\n')
  expect(lines[0]).toMatch(/^Generating session 1\/3: .+ \(en, inner_voice\)$/)
  expect(lines[1]).toMatch(/^Generating session 2\/3: .+ \(de, reflection_buddy\)$/)
  expect(lines[2]).toMatch(/^Generating session 3\/3: .+ \(en, visit\)$/)
  expect(lines[3]).toMatch(/^Generating entry 1\/2: .+ \(en\)$/)
  expect(first.out.endsWith(totals(2, 3))).toBe(true)
  const made = { topics: 10, entries: 2, talks: 3, messages: 24 }
  expect(await madeFor(asha)).toEqual(made)

  const again = await populate([...args, '--test-user', 'asha rao'])
  expect(again).toEqual(first)
  expect(await madeFor(asha)).toEqual(made)
  const other = await populate([...args, '--user', 'asha.rao', '--seed', '8'])
  expect(other.out.endsWith(totals(2, 3))).toBe(true)
  expect(await madeFor(asha)).toEqual({ topics: 10, entries: 4, talks: 6, messages: 48 })
  expect(await livingKeys()).toBe(0)

  const [times] = await sql`
    select min(created_at) > now() - interval '30 days' and max(created_at) < now() as within,
      count(*) filter (where m.answered) = 24 as answered, bool_and(s.topic_id is not null or s.type = 'visit') as linked,
      count(distinct s.id) filter (where s.status = 'active') as running
    from sessions s join lateral (
      select r.status = 'complete' and r.content <> '' as answered from messages q join messages r on r.reply_to = q.id
      where q.session_id = s.id) m on true
    where s.person_id = ${asha.id}`
  // The last visit goes on.
  expect(times).toEqual({ within: true, answered: true, linked: true, running: '1' })
})

test('a run that was broken off leaves no key, and is taken up', async () => {
  const ben = await person('Ben Weber')
  const args = ['--journal-entries', '40', '--chat-sessions', '1', '--user', ben.id]
  const broken = await populate(args, /entry 3\/40/)
  expect(broken).toMatchObject({ code: 130, err: 'Broken off. Run the same command again to go on.\n' })
  expect((await madeFor(ben))?.entries).toBeLessThan(40)
  expect(await livingKeys()).toBe(0)
  expect((await populate(args)).out.endsWith(totals(40, 1))).toBe(true)
  expect(await madeFor(ben)).toMatchObject({ entries: 40, talks: 1, messages: 8 })
})

test('for somebody who is not known, or not told apart, nothing is written', async () => {
  await person('Chris Kim')
  await sql`update people set name = 'Chris Kim' where name = 'Ben Weber' or name = 'Asha Rao'`
  await person('Dana Kim')
  // What others still do is done by then: runs, readings and figures.
  let before = await rowCounts()
  await expect
    .poll(
      async () => {
        const [last, now] = [before, await rowCounts()]
        before = now
        return JSON.stringify(last) === JSON.stringify(now) && (await idle())
      },
      { interval: 300 },
    )
    .toBe(true)
  const wanted = ['--chat-sessions', '2', '--journal-entries', '1', '--workshop-sessions', '1']
  for (const [user, told] of [
    ['C999999', 'Nobody is known as C999999. Nothing was written.\n'],
    [
      '01890000-0000-7000-8000-000000000000',
      'Nobody is known as 01890000-0000-7000-8000-000000000000. Nothing was written.\n',
    ],
    ['Chris Kim', expect.stringMatching(/^\d people go by Chris Kim\. Name one by C123: C\d+, C\d+/)],
  ] as const) {
    expect(await populate([...wanted, '--user', user])).toEqual({ code: 1, out: '', err: told })
  }
  expect(await rowCounts()).toEqual(before)
})

test('texts of many lengths are read in as many chunks as they need', async () => {
  const dana = await person('Eva Roth')
  const program = new Program(app.url)
  const { token } = await (
    await program.post('/api/auth/login', { data: { username: 'eva.roth', password: 'four plain english words' } })
  ).json()
  const headers = { authorization: `Bearer ${token}` }
  const chunksOf = { 1200: 1, 1201: 2, 2200: 2, 2201: 3, 2600: 3 }
  for (const length of Object.keys(chunksOf).map(Number)) {
    const content = 'I walked by the river and was glad. '
      .repeat(80)
      .slice(0, length - 1)
      .concat('.')
    const answer = await program.post('/api/entries', { headers, data: { content, client_entry_id: `${length}` } })
    expect(answer.status()).toBe(201)
  }
  const chunks = async () => {
    const rows =
      await sql`select client_entry_id as id, chunks from entries where person_id = ${dana.id} and chunks is not null`
    return Object.fromEntries(rows.map(({ id, chunks }) => [id, chunks]))
  }
  await expect.poll(chunks).toEqual(chunksOf)
})
