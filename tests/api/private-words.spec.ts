import { admin } from '@/tests/app-server'
import { expect, serverLog, serverUrl } from '@/tests/fixtures'
import { signInCookie } from './access/browser-cookies'
import { keys as keyPrincipals, type Principal } from './access/principals'
import { type PrivateWords, plantPrivateWords, toldIn } from './access/private-words'
import { pagesOnDisk, routesOnDisk } from './access/route-files'
import type { World } from './access/world'
import { test } from './access/world-test'

const lookers: Principal[] = ['instructor', 'operator', 'admin', 'key admin']
const atOnce = 8
const streamMs = 200

const plant = (world: World) => world.once('private words', () => plantPrivateWords(world))

/** Runs the work of each, several at a time. */
async function forEach<T>(all: T[], work: (one: T) => Promise<void>) {
  const line = all.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of line) await work(one)
    }),
  )
}

/** An answer as text; of a stream that stays open what comes at first. */
async function textOf(url: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const response = await fetch(serverUrl() + url, { headers, redirect: 'manual' })
  const { status } = response
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    return { status, text: await response.text() }
  }
  let text = ''
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const end = setTimeout(() => void reader?.cancel(), streamMs)
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) text += read.value
  clearTimeout(end)
  return { status, text }
}

/** The ids that a route with an id may be about; of a route that is not told here, all. */
function idsFor(path: string, { owner, ids }: PrivateWords): string[] {
  const kinds: [string, string[]][] = [
    ['/api/people', [owner.id]],
    ['/people', [owner.id]],
    ['/api/sessions', ids.talks],
    ['/sessions', ids.talks],
    ['/api/talks', ids.talks],
    ['/api/chat/messages', ids.messages],
    ['/api/chat', ids.talks],
    ['/api/entries', ids.entries],
    ['/api/topics', ids.topics],
    ['/api/pipeline/runs', ids.runs],
  ]
  const known = kinds.find(([start]) => path.startsWith(start))?.[1]
  return known ?? [owner.id, owner.customerId, ...Object.values(ids).flat()]
}

/** The addresses of a path, its ids filled in. */
function addressesOf(path: string, planted: PrivateWords): string[] {
  if (!path.includes('{')) return [path]
  const filled = idsFor(path, planted).map((id) => path.replace('{id}', id).replace(/\{[^}]*\}/g, 'none'))
  return [...new Set(filled)]
}

const formats = ['md', 'csv', 'ndjson', 'json', 'openai', 'trl', 'sharegpt', 'dpo']

/** Filters that name what was planted, each way that a route may know them. */
function queriesOf({ owner, ids }: PrivateWords, after: string): string[] {
  const about = `source=all&limit=200&days=30&user_id=${owner.id}&person=${owner.customerId}&after=${after}`
  return ids.talks.map((id) => `${about}&sessionId=${id}&sessionToken=${id}`)
}

test('no staff and no key reads a word of a journal or a talk by any route', async ({ world }) => {
  test.slow()
  const headers = await world.headersOf('admin')
  const { liveCursor } = await (await world.api.get('/api/session-log?limit=1', { headers })).json()
  const planted = await plant(world)
  const queries = queriesOf(planted, liveCursor)
  const answered = new Set<string>()
  const told: string[] = []
  const look = async (principal: Principal, address: string) => {
    const { status, text } = await textOf(address, await world.headersOf(principal))
    if (status === 200) answered.add(address)
    for (const place of toldIn(text, planted)) told.push(`${place} to ${principal} by ${address}`)
    return status
  }
  const gets = routesOnDisk().filter(({ method }) => method === 'GET')
  const addresses = gets.flatMap(({ path }) => addressesOf(path, planted))
  const asked = [...lookers, ...keyPrincipals.filter((key) => !lookers.includes(key))].flatMap((principal) =>
    addresses.map((address) => ({ principal, address })),
  )
  await forEach(asked, async ({ principal, address }) => {
    // Who may not ask may not ask more closely.
    if ([401, 403, 404].includes(await look(principal, address))) return
    for (const query of queries) await look(principal, `${address}?${query}`)
    // A route that knows of formats knows of none like this.
    if ((await look(principal, `${address}?format=none`)) !== 422) return
    for (const format of formats) await look(principal, `${address}?format=${format}&${queries[1]}`)
  })
  expect(told).toEqual([])
  // They see that it happened.
  const { owner, ids } = planted
  for (const address of [
    ...[`/api/sessions/${ids.talks[0]}`, `/api/sessions/${ids.talks[0]}/timeline`, `/api/people/${owner.id}/export`],
    ...[`/api/people/${owner.id}/timeline`, `/api/pipeline/runs/${ids.runs[0]}`],
    ...[`/api/session-log?format=csv&${queries[1]}`, `/api/datasets/export?format=dpo&${queries[1]}`],
    ...['session-log/stream', 'entries', 'sessions'].map((path) => `/api/${path}?${queries[1]}`),
  ]) {
    expect([...answered]).toContain(address)
  }
  // And the words were there to be told.
  const own = await (await world.api.get('/api/people/me/export', { headers: owner.headers })).text()
  // What was logged, and what was searched for, is kept nowhere.
  const kept = Object.keys(planted.words).filter((place) => !['logged', 'loggedStep', 'search'].includes(place))
  expect([...toldIn(own, planted)].sort()).toEqual(kept.sort())
})

test('nobody finds out by searching for a word', async ({ world }) => {
  const planted = await plant(world)
  const { ids, words } = planted
  const found: string[] = []
  const lists = routesOnDisk().filter(({ method, path }) => method === 'GET' && !/\{|stream|chat\/events/.test(path))
  const asked = (['instructor', 'key admin'] as const).flatMap((principal) =>
    lists.map(({ path }) => ({ principal, path })),
  )
  await forEach(asked, async ({ principal, path }) => {
    const headers = await world.headersOf(principal)
    const namedIn = async (query: string) => {
      const { status, text } = await textOf(`${path}?source=all&${query}`, headers)
      return status === 200 ? [...ids.talks, ...ids.entries].filter((id) => text.includes(id)) : []
    }
    // Of what does not search at all the answer is the same.
    const anyway = { q: await namedIn('q=zqnowhere'), theme: await namedIn('theme=zqnowhere') }
    for (const [name, word] of [
      ['q', words.said],
      ['q', words.content],
      ['theme', words.talkTheme],
    ] as const) {
      const named = await namedIn(`${name}=${word}`)
      if (named.some((id) => !anyway[name].includes(id))) found.push(`${path}?${name}=${word} as ${principal}`)
    }
  })
  expect(found).toEqual([])
})

test('no page of staff shows one', async ({ world }) => {
  const planted = await plant(world)
  const cookie = await signInCookie(admin.username, admin.password)
  const told: string[] = []
  await forEach(
    pagesOnDisk().flatMap((path) => addressesOf(path, planted)),
    async (address) => {
      const { text } = await textOf(address, { cookie })
      for (const place of toldIn(text, planted)) told.push(`${place} at ${address}`)
    },
  )
  expect(told).toEqual([])
})

/** The tables that hold what somebody wrote or said, whole; everywhere else there is no word of it. */
const wordTables = ['entries', 'topics', 'messages', 'message_versions', 'sessions', 'tool_calls']

test('no other table, no job of the queue and no line of the log holds one', async ({ world }) => {
  const planted = await plant(world)
  const { database } = world
  const tables = await database<{ name: string; bare: string }[]>`
    select format('%I.%I', table_schema, table_name) as name, table_name as bare from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`
  const words = Object.values(planted.words)
  const holding = new Map<string, string[]>()
  for (const { name, bare } of tables) {
    const rows = await database.unsafe(`select t::text as row from ${name} t where t::text ~* $1`, [words.join('|')])
    const told = toldIn(rows.map(({ row }) => row).join('\n'), planted)
    if (told.length > 0) holding.set(bare, told)
  }
  expect([...holding.keys()].filter((table) => !wordTables.includes(table))).toEqual([])
  expect([...holding.keys()].sort()).toEqual(['entries', 'message_versions', 'messages', 'sessions', 'topics'])
  const { ids } = planted
  const [examples] = await database`
    select count(*)::int as n from training_examples where session_id = any(${ids.talks}::uuid[])`
  expect(examples?.n).toBe(0)
  const log = await serverLog()
  expect(log, 'the log tells of the talk').toContain(ids.talks[0])
  expect(toldIn(log, planted)).toEqual([])
})

test('a program that opens a talk for somebody is told nothing of what they wrote', async ({ world }) => {
  const planted = await plant(world)
  const { owner, words } = planted
  const headers = await world.headersOf('key admin')
  const topic = await world.post('/api/topics', { name: `The ${words.topic}`, user_id: owner.id }, headers)
  const about = { userId: owner.id, type: 'reflection_buddy', topicId: topic.id }
  const { sessionToken } = await world.post('/api/sessions', about, headers)
  const device = { ...headers, 'x-session-token': sessionToken }
  for (const content of ['What did I write about it before?', 'I am sad about it.', 'And what else did I say?']) {
    const { reply } = await world.post('/api/chat/message', { content }, device)
    expect(toldIn(JSON.stringify(reply), planted)).toEqual([])
  }
})
