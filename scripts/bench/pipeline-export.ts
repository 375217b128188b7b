import postgres from 'postgres'
import { migrate } from '@/db/migrate'
import { datasetFormats } from '@/lib/pipeline/dataset-schema'
import { type Example, trainingResult } from '@/lib/pipeline/schema'
import { sourceOf, workStages } from '@/lib/pipeline/stages/work-stages.fixture'
import { startApp } from '@/tests/app-process'
import { shopJourney } from '@/tests/fixtures/shop-journey'
import { type Figure, report } from './measure/figures'
import { makeKey } from './measure/make-key'
import { residentMb } from './measure/memory'
import { withOwnDatabase } from './measure/own-database'
import { measureFile } from './measure/streamed-file'

const wanted = 50_000

/** The examples of one journey through a shop, as the pipeline makes them. */
async function examplesOfJourney(): Promise<Example[]> {
  const interactions = shopJourney().map((data, i) => ({ eventId: i + 1, data }))
  const worked = await workStages(sourceOf({ interactionCount: interactions.length, interactions }))
  return trainingResult.parse(worked.training).examples
}

/** The same journey in many shops, a session each: no example is like another. All are pairs too, so that every format has as many. */
async function fill(sql: postgres.Sql, examples: Example[]): Promise<number> {
  const sessions = Math.ceil(wanted / examples.length)
  await sql`create temporary table journey as select * from jsonb_to_recordset(${sql.json(
    examples.map((one, ordinal) => ({ ...one, ordinal, hash: one.dedupeHash })) as never,
  )}) as (ordinal int, kind text, messages jsonb, tools jsonb, quality real, signals jsonb, hash text)`
  await sql`
    create temporary table shop as select n, gen_random_uuid() as session_id, gen_random_uuid() as run_id
    from generate_series(1, ${sessions}) n`
  await sql`
    insert into sessions (id, type, channel, channels, data, status, created_at, updated_at, last_activity_at, expires_at, training_consent)
    select session_id, 'journey', 'extension', '{extension}', '{}', 'completed', now(), now(), now(), now(), true from shop`
  await sql`
    insert into pipeline_runs (id, session_id, status, stage, created_at, published, version)
    select run_id, session_id, 'completed', 'archiving', now(), 1, 'bench' from shop`
  await sql`
    insert into training_examples (id, session_id, run_id, ordinal, kind, messages, tools, quality, signals, dedupe_hash, source_event_ids,
      rejected, created_at)
    select gen_random_uuid(), session_id, run_id, ordinal, kind, replace(messages::text, 'shop.example', n || '.shop.example')::jsonb, tools,
      quality, signals, hash || n, '[]', '[{"role": "assistant", "content": "I cannot see it."}]', now()
    from journey cross join shop`
  await sql`analyze`
  return sessions * examples.length
}

await withOwnDatabase(async ({ url, dataDir }) => {
  await migrate(url)
  const key = await makeKey(url, ['training:read'])
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const apart = { DATABASE_URL: url, DATA_DIR: dataDir, WORKERS: 'off' }
  const count = await fill(sql, await examplesOfJourney())
  await sql.end()
  // Given more, V8 lets what is garbage lie; in a small heap what grows with the file would end the app.
  const app = await startApp({ ...apart, NODE_OPTIONS: '--max-old-space-size=300' })
  const figures: Figure[] = []
  try {
    const pid = app.child.pid ?? 0
    const address = (what: string, format: string) => `${app.url}/api/datasets/${what}?format=${format}&minQuality=0`
    // Once unmeasured, so that the code is warm and the idle memory is that of an app that has exported before.
    await measureFile({ url: address('export', 'openai'), key, pid, lines: count })
    const idle = residentMb(pid)
    for (const format of datasetFormats) {
      const file = await measureFile({ url: address('export', format), key, pid, lines: count })
      if (file.lines !== count) throw new Error(`${format}: ${file.lines} of ${count} lines`)
      figures.push(
        { what: `${format}, ${count} examples`, value: file.perSecond, unit: 'lines/s', atLeast: 10_000 },
        { what: 'most memory in the first fifth of it', value: file.first, unit: 'MB' },
        { what: 'most in the rest, of that', value: (100 * file.rest) / file.first, unit: '%', atMost: 120 },
      )
    }
    const began = performance.now()
    await (await fetch(address('manifest', 'openai'), { headers: { authorization: `Bearer ${key}` } })).text()
    figures.push(
      { what: 'manifest of the same', value: count / ((performance.now() - began) / 1000), unit: 'lines/s' },
      { what: 'memory at rest, before', value: idle, unit: 'MB' },
    )
    report(figures)
  } finally {
    await app.stop()
  }
})
