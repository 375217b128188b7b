import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import type postgres from 'postgres'
import { type Stage, stages } from '@/db/enums'
import type { Interaction } from '@/lib/pipeline/schema'
import type { Figure } from '@/scripts/bench/measure/figures'
import { longJourney, recorded } from '@/scripts/bench/measure/shoppers'
import { type Installation, withInstallation } from './installation'

const deadlineMs = 180_000
/** One in so many is long enough for its examples to come in slices. */
const longEvery = 50
const longInteractions = 132 * 10

async function start(url: string, ...program: string[]): Promise<ChildProcess> {
  const worker = spawn(process.execPath, ['--import', 'tsx', ...program], {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Its first line says that it works.
  await once(createInterface(worker.stdout as NonNullable<typeof worker.stdout>), 'line')
  return worker
}

/** A journey in shops of its own, so that no lesson of it is another session's. */
function journeyOf(session: number): Interaction[] {
  const length = session % longEvery === 0 ? longInteractions : 132
  return longJourney(length).map((one) => ({ ...one, url: one.url.replace('shop-', `shop-${session}-`) }))
}

/** Works at once on as many as the product takes at once. */
async function inTurns<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const one = async () => {
    for (const [at, item] of queue) results[at] = await work(item)
  }
  await Promise.all(Array.from({ length: 8 }, one))
  return results
}

/** Stops sessions until the worker has died of one. @returns when it died */
async function killIn(stage: Stage, moment: string, url: string, stops: (() => Promise<string>)[]): Promise<number> {
  const worker = await start(url, 'tests/chaos/failing-worker.ts', stage, moment)
  const died = once(worker, 'exit').then(() => Date.now())
  for (;;) {
    const stop = stops.pop()
    if (!stop) throw new Error(`no session was left to die in ${stage}`)
    await stop()
    // On a busy machine it comes to a session late.
    const at = await Promise.race([died, wait(1000).then(() => null)])
    if (at !== null) return at
  }
}

async function allCompleted(sql: postgres.Sql, count: number) {
  for (const end = Date.now() + deadlineMs; Date.now() < end; await wait(100)) {
    const [row] = await sql`select count(*)::int as completed from sessions where status = 'completed'`
    if (row?.completed === count) return
  }
}

async function dataset(own: Installation): Promise<string> {
  const answer = await fetch(`${own.url()}/api/datasets/export?format=openai`, { headers: await own.admin() })
  return answer.text()
}

/** Every run from its first stage on again, on workers that live. */
async function workAgain(own: Installation, count: number) {
  const headers = { ...(await own.admin()), 'content-type': 'application/json' }
  const runs = await own.sql<{ id: string }[]>`select id from pipeline_runs order by id`
  await inTurns(runs, ({ id }) =>
    fetch(`${own.url()}/api/pipeline/runs/${id}/retry`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ fromStage: 'validation' }),
    }),
  )
  await allCompleted(own.sql, count)
}

/** From each kill to the moment at which another worker took up what had been left. */
async function takeOvers(sql: postgres.Sql, kills: number[]): Promise<number[]> {
  const lost = await sql<{ lost: Date; taken: Date }[]>`
    select dead.started_at as lost, taken.started_at as taken
    from pipeline_attempts dead
    join pipeline_attempts taken on taken.run_id = dead.run_id and taken.stage = dead.stage and taken.n = dead.n + 1
    where dead.error->>'message' = 'The worker stopped before it finished.'`
  return lost.map(({ lost, taken }) => {
    const killed = kills.find((at) => at >= lost.getTime()) ?? Number.NaN
    return (taken.getTime() - killed) / 1000
  })
}

/** R7: workers killed in every stage, before and after its work; against a clean run of the same sessions. */
export function killWorker({ sessions, kills }: { sessions: number; kills: number }): Promise<Figure[]> {
  return withInstallation(
    async (own) => {
      const all = [...Array(sessions).keys()]
      const stops = await inTurns(all, (session) => recorded(own.url(), journeyOf(session)))
      const healthy = await start(own.databaseUrl, 'scripts/worker.ts')
      const killed: number[] = []
      for (let kill = 0; kill < kills; kill++) {
        for (const stage of stages) {
          killed.push(await killIn(stage, kill % 2 === 0 ? 'before' : 'after', own.databaseUrl, stops))
        }
      }
      await inTurns(stops.splice(0), (stop) => stop())
      await allCompleted(own.sql, sessions)
      const [state] = await own.sql<
        { completed: number; runs: number; published: number; loose: number; lost: number }[]
      >`
        select (select count(*)::int from sessions where status = 'completed') as completed,
          (select count(*)::int from pipeline_runs) as runs,
          (select count(*)::int from pipeline_runs where published is not null) as published,
          (select count(*)::int from training_examples e join pipeline_runs r on r.id = e.run_id
            where r.published is distinct from e.attempt) as loose,
          (select count(*)::int from graphile_worker.jobs where task_identifier = 'pipeline_run') as lost`
      const taken = await takeOvers(
        own.sql,
        killed.toSorted((a, b) => a - b),
      )
      const first = await dataset(own)
      await workAgain(own, sessions)
      const clean = await dataset(own)
      healthy.kill('SIGTERM')
      await once(healthy, 'exit')
      return [
        { what: 'R7: workers killed', value: killed.length, unit: '', atLeast: kills * stages.length },
        { what: 'R7: stages taken over', value: taken.length, unit: '', atLeast: killed.length },
        { what: 'R7: sessions completed', value: state?.completed ?? 0, unit: '', atLeast: sessions },
        { what: 'R7: datasets published', value: state?.published ?? 0, unit: '', atLeast: sessions, atMost: sessions },
        { what: 'R7: runs', value: state?.runs ?? 0, unit: '', atMost: sessions },
        { what: 'R7: examples of attempts that died', value: state?.loose ?? -1, unit: '', atMost: 0 },
        { what: 'R7: jobs left', value: state?.lost ?? -1, unit: '', atMost: 0 },
        { what: 'R7: slowest takeover', value: Math.max(...taken), unit: 's', atMost: 30 },
        { what: 'R7: lines of the dataset', value: first.split('\n').length - 1, unit: '', atLeast: sessions },
        { what: 'R7: bytes unlike a clean run', value: first === clean ? 0 : 1, unit: '', atMost: 0 },
      ]
    },
    { WORKERS: 'off', LIMIT_ANONYMOUS_STARTS: '100000' },
  )
}
