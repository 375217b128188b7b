import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { RunChanges } from '@/db/schema/pipeline'
import { newId } from '@/lib/ids'
import type { Example, TrainingSummary } from './schema'
import { insertExamples } from './step-statements'
import { pipelineVersion } from './version'

/** As many as are written in one commit: while a long one is under way, nobody's tail moves on. */
const atOnce = 200

type Place = { runId: string; sessionId: string; n: number }

/** What training has yielded; its examples are stored. */
export type Trained = { summary: TrainingSummary }

/**
 * Stores examples slice by slice as they are made. Nobody sees them until they are published, and without consent none is stored.
 */
export async function storeInSlices(
  place: Place,
  examples: Generator<Example, TrainingSummary>,
  now: Date,
): Promise<Trained> {
  if (place.n > 1) await dropSlices(place)
  let slice = new Slice()
  let ordinal = 0
  // The next slice is made while the database writes this one.
  let writing: Promise<unknown> = Promise.resolve()
  try {
    for (let next = examples.next(); ; next = examples.next()) {
      if (!next.done) slice.add(next.value, ordinal++, now)
      if (!next.done && slice.rows.length < atOnce) continue
      await writing
      writing = insertExamples(place, slice, now)
      if (next.done) {
        await writing
        return { summary: next.value }
      }
      // Told where it is waited for, which may be some turns later.
      writing.catch(() => {})
      slice = new Slice()
    }
  } finally {
    // Where making them fails, nothing may be stored any more once the next try has dropped what there is.
    await writing.catch(() => {})
  }
}

class Slice {
  readonly rows: string[] = []
  readonly tools: unknown[] = []

  /** As JSON; its messages are written down once, as they are what is long, and what the hash is of. */
  add({ messages, tools, ...example }: Example, ordinal: number, now: Date) {
    const words = JSON.stringify(messages)
    const wording = hashOf(example.rejected ? words + JSON.stringify(example.rejected) : words)
    const row = { ...example, tools: tools && this.#placeOf(tools), id: newId(now.getTime()), ordinal, wording }
    this.rows.push(`{"messages":${words},${JSON.stringify(row).slice(1)}`)
  }

  #placeOf(tools: unknown): number {
    const known = this.tools.indexOf(tools)
    return known < 0 ? this.tools.push(tools) - 1 : known
  }
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 32)
}

/** What an attempt that died had stored. */
async function dropSlices({ runId, sessionId }: Place) {
  await deleteInSlices(sql`
    session_id = ${sessionId} and run_id = ${runId}
    and attempt is distinct from (select published from pipeline_runs where id = ${runId})`)
}

async function deleteInSlices(where: ReturnType<typeof sql>) {
  for (;;) {
    const gone = await db.execute(sql`
      delete from training_examples where id = any(array(select id from training_examples where ${where} limit ${atOnce}))`)
    if (gone.count < atOnce) return
  }
}

/**
 * Lets go of the examples that a session had before the published ones: tells in the run's `changes` what is different, carries over what
 * reviewers said of those that say the same still, and deletes them. Doing it again changes nothing more.
 */
export async function settleFormer(sessionId: string) {
  const former = sql`
    session_id = ${sessionId}
    and exists (select from pipeline_runs where session_id = ${sessionId} and published is not null)
    and not exists (select from pipeline_runs run where run.id = training_examples.run_id and run.published = training_examples.attempt)`
  const [left] = await db.execute(sql`select from training_examples where ${former} limit 1`)
  if (!left) return
  await tellChanges(sessionId)
  await carryReviews(sessionId)
  await deleteInSlices(former)
}

/** Those of before and those of now, each by what makes it the same lesson. */
const beside = (sessionId: string) => sql`
  with published as (select id, published from pipeline_runs where session_id = ${sessionId} and published is not null),
  now as (
    select example.* from training_examples example join published on published.id = example.run_id and published.published = example.attempt
  ), before as (
    select distinct on (dedupe_hash) example.* from training_examples example
    where session_id = ${sessionId} and id not in (select id from now) order by dedupe_hash, created_at desc, attempt desc
  )`

async function tellChanges(sessionId: string) {
  const [told] = await db.execute<Omit<RunChanges, 'version'>>(sql`
    ${beside(sessionId)}
    select count(*) filter (where before.id is null)::int as added, count(*) filter (where now.id is null)::int as removed,
      count(*) filter (where now.wording <> before.wording)::int as reworded,
      count(*) filter (where now.wording = before.wording)::int as same
    from now full join before using (dedupe_hash)`)
  if (!told) return
  const changes: RunChanges = { version: pipelineVersion, ...told }
  await db.execute(sql`
    update pipeline_runs set changes = ${JSON.stringify(changes)}::jsonb
    where session_id = ${sessionId} and published is not null and changes is null`)
}

async function carryReviews(sessionId: string) {
  await db.execute(sql`
    ${beside(sessionId)}
    update training_examples example
    set messages = before.messages, edits = before.edits, review = before.review, review_reason = before.review_reason,
      reviewed_by = before.reviewed_by, reviewed_at = before.reviewed_at
    from now join before using (dedupe_hash, wording)
    where example.id = now.id and now.reviewed_at is null and before.reviewed_at is not null`)
}
