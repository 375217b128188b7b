import postgres from 'postgres'
import { migrate } from '@/db/migrate'
import { startApp } from '@/tests/app-process'
import { type Figure, report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'
import { post } from './measure/post'

const sessions = 200
const messagesEach = 50
const rounds = 5
const warmUp = 50
const names = { telegramId: null, phone: null, customerId: null }

/** Sessions of people whose number nobody has proven, each with messages, a cart and a summary. @returns their tokens. */
async function prepare(sql: postgres.Sql): Promise<string[]> {
  const { startSession } = await import('@/lib/sessions/start')
  const { nobody } = await import('@/lib/people/actor')
  const tokens: string[] = []
  for (let n = 0; n < sessions; n++) {
    const phone = `+9198000${String(n).padStart(5, '0')}`
    const started = await startSession({ actor: nobody, address: '192.0.2.1', channel: 'kiosk', type: 'visit', phone })
    tokens.push(started.session_token)
  }
  const said = 'I look for a rain jacket for cycling that packs small and is not too expensive.'
  await sql`
    with said as (
      insert into events (session_id, person_id, type, source, data, occurred_at)
      select s.id, s.person_id, 'message', 'system', '{}', now() from sessions s, generate_series(1, ${messagesEach})
      returning id, session_id)
    insert into messages (id, session_id, event_id, role, content, parts, status, created_at)
    select gen_random_uuid(), session_id, id, 'user', ${said}, '[]', 'complete', now() from said`
  const context = Array.from({ length: 12 }, (_, n) => ({ role: n % 2 ? 'assistant' : 'user', content: said }))
  const data = {
    cart: ['jacket-1', 'bag-2', 'lamp-3', 'bottle-4', 'lock-5'].map((sku, n) => ({ sku, quantity: n + 1 })),
    recent: ['jacket-1', 'bag-2'],
    last_action: 'cart',
    chat_context: context,
    conversation_summary: said.repeat(8),
    last_recommended_skus: ['jacket-1', 'bag-2', 'lamp-3'],
  }
  await sql`update sessions set data = ${JSON.stringify(data)}::text::jsonb`
  await sql`analyze`
  return tokens
}

/** What `work` sends to the database, each statement counted by PostgreSQL itself. Nothing else may run meanwhile. */
async function countStatements(sql: postgres.Sql, work: () => Promise<void>) {
  await sql`select pg_stat_statements_reset()`
  await work()
  const [row] = await sql<{ queries: number; all: number }[]>`
    select coalesce(sum(calls) filter (where query !~* '^(begin|commit|rollback)'), 0)::int as queries,
      coalesce(sum(calls), 0)::int as all
    from pg_stat_statements where query !~ 'pg_stat_statements'`
  return { queries: row?.queries ?? Number.NaN, all: row?.all ?? Number.NaN }
}

/** `measured` and `beside` turn by turn, so that both see the same machine. */
async function inTurn(turns: number, measured: (turn: number) => Promise<void>, beside: () => Promise<void>) {
  const times = { measured: [] as number[], beside: [] as number[] }
  for (let turn = 0; turn < turns + warmUp; turn++) {
    for (const [kind, work] of [['measured', measured] as const, ['beside', beside] as const]) {
      const began = performance.now()
      await work(turn)
      if (turn >= warmUp) times[kind].push(performance.now() - began)
    }
  }
  return times
}

const spread = (what: string, values: number[], atMost?: number): Figure[] => [
  { what: `${what}, p50`, value: percentile(values, 0.5), unit: 'ms' },
  { what: `${what}, p95`, value: percentile(values, 0.95), unit: 'ms', ...(atMost ? { atMost } : {}) },
]

await withOwnDatabase(async ({ url, dataDir }) => {
  Object.assign(process.env, { DATABASE_URL: url, LOG_LEVEL: 'warn', LIMIT_ANONYMOUS_STARTS: '100000' })
  await migrate(url)
  const { closeDatabase, sql: pool } = await import('@/db/client')
  const { identify } = await import('@/lib/people/identify')
  const { restoreSession } = await import('@/lib/sessions/restore')
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql`create extension pg_stat_statements`
  const tokens = await prepare(sql)
  const token = (turn: number) => tokens[turn % tokens.length] ?? ''

  const restore = async (turn: number) => {
    await restoreSession({ actor: await identify([token(turn)], null), names })
  }
  const ping = async () => {
    await pool`select 1`
  }
  const inProcess = await inTurn(sessions * rounds, restore, ping)
  const counted = await countStatements(sql, async () => {
    for (let turn = 0; turn < sessions; turn++) await restore(turn)
  })
  await closeDatabase()

  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir, WORKERS: 'off' })
  try {
    const overHttp = async (turn: number) => {
      const { status } = await post(`${app.url}/api/session/restore`, {}, token(turn))
      if (status !== 200) throw new Error(`restore answered ${status}`)
    }
    const health = async () => {
      await (await fetch(`${app.url}/api/health`)).text()
    }
    const http = await inTurn(sessions * rounds, overHttp, health)
    report([
      {
        what: 'session restore (50 messages, cart, summary), queries',
        value: counted.queries / sessions,
        unit: '',
        atMost: 3,
      },
      { what: 'the same, with begin and commit', value: counted.all / sessions, unit: '' },
      ...spread('session restore', inProcess.measured, 50),
      ...spread('a bare select 1', inProcess.beside),
      ...spread('session restore over HTTP', http.measured, 50),
      ...spread('/api/health over HTTP', http.beside),
    ])
  } finally {
    await app.stop()
    await sql.end()
  }
})
