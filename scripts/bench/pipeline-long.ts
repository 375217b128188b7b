import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { startApp } from '@/tests/app-process'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { report } from './measure/figures'
import { residentMb, watchMemory } from './measure/memory'
import { withOwnDatabase } from './measure/own-database'
import { longJourney, recorded } from './measure/shoppers'

const interactions = 100_000

async function completed(sql: postgres.Sql, sessionId: string) {
  for (;;) {
    const [row] = await sql`select status from sessions where id = ${sessionId}`
    if (row?.status === 'completed') return
    if (row?.status === 'failed') throw new Error('the run failed')
    await wait(5)
  }
}

await withOwnDatabase(async ({ url, dataDir }) => {
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir })
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const pid = app.child.pid ?? 0
    await completed(sql, await (await recorded(app.url, shopJourney()))())
    const stop = await recorded(app.url, longJourney(interactions))
    await wait(2000)
    const idle = residentMb(pid)
    const most = watchMemory(pid)
    const began = performance.now()
    const sessionId = await stop()
    await completed(sql, sessionId)
    const seconds = (performance.now() - began) / 1000
    const peak = most()
    const stages = await sql<{ stage: string; ms: number }[]>`
      select a.stage, extract(epoch from a.ended_at - a.started_at)::float8 * 1000 as ms from pipeline_attempts a
      join pipeline_runs r on r.id = a.run_id where r.session_id = ${sessionId} order by a.started_at`
    const [made] = await sql<{ examples: number }[]>`
      select count(*)::int as examples from training_examples where session_id = ${sessionId}`
    const examples = made?.examples ?? 0
    const training = stages.find(({ stage }) => stage === 'training')?.ms ?? 0
    report([
      { what: 'stop -> completed, 100,000 interactions', value: seconds, unit: 's', atMost: 10 },
      { what: 'memory above idle meanwhile', value: peak - idle, unit: 'MB', atMost: 200 },
      { what: 'memory when idle', value: idle, unit: 'MB' },
      { what: 'examples of it', value: examples, unit: '' },
      { what: 'examples made and stored', value: examples / (training / 1000), unit: '/s' },
      ...stages.map(({ stage, ms }) => ({ what: `stage ${stage}`, value: ms, unit: 'ms' })),
    ])
  } finally {
    await sql.end()
    await app.stop()
  }
})
