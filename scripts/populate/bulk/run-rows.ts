import { type Stage, stages } from '@/db/enums'
import { pipelineVersion } from '@/lib/pipeline/version'
import type { Random } from '@/scripts/populate/random'
import { idAt } from './id'
import type { EventCells, RunCells, Tables } from './tables'

const failing: Stage = 'enhancement'
const brokenBy = 'Connection terminated unexpectedly'
const triesPerStage = 5

export type Worked = {
  run: RunCells
  id: string
  /** What the timeline tells of it. */
  told: Pick<EventCells, 'type' | 'data' | 'at'>[]
  reason: string | null
  write: (tables: Tables) => void
}

type Over = { sessionId: string; endedAt: number; failed: boolean; interactions: number; why: string }

/** A run that is over: nobody had consented, so that it left no examples, or it failed at one stage five times. */
export function runOver(random: Random, { sessionId, endedAt, failed, interactions, why }: Over): Worked {
  const id = idAt(endedAt, random)
  const upTo = failed ? stages.indexOf(failing) : stages.length
  const told: Worked['told'] = []
  const lines: ((tables: Tables) => void)[] = []
  let at = endedAt + random.whole(2, 20)
  const begun = at
  for (const stage of stages.slice(0, upTo)) {
    const [from, durationMs] = [at, random.whole(1, 9)]
    at += durationMs
    const to = at
    told.push({ type: 'pipeline', data: { runId: id, stage, attempt: 1, status: 'completed', durationMs }, at: to })
    const times = { started_at: new Date(from), ended_at: new Date(to) }
    lines.push(({ stages: rows, attempts }) => {
      rows.add({ run_id: id, session_id: sessionId, stage, status: 'completed', ...times })
      attempts.add({ run_id: id, session_id: sessionId, stage, n: 1, ...times, metrics: { durationMs, log: [] } })
    })
  }
  const reason = failed ? null : `No training examples generated: ${why}`
  if (failed) {
    const first = at
    for (let n = 1; n <= triesPerStage; n++) {
      const [from, to] = [at, at + 40]
      const status = n === triesPerStage ? 'failed' : 'retrying'
      told.push({
        type: 'pipeline',
        data: { runId: id, stage: failing, attempt: n, status, message: brokenBy },
        at: to,
      })
      const times = { started_at: new Date(from), ended_at: new Date(to) }
      lines.push(({ attempts }) =>
        attempts.add({
          run_id: id,
          session_id: sessionId,
          stage: failing,
          n,
          ...times,
          error: { message: brokenBy, stack: null },
        }),
      )
      at = to + 1000 * 2 ** (n - 1)
    }
    const ended = at
    lines.push(({ stages: rows }) =>
      rows.add({
        run_id: id,
        session_id: sessionId,
        stage: failing,
        status: 'failed',
        started_at: new Date(first),
        ended_at: new Date(ended),
      }),
    )
  }
  const result = {
    exampleCount: 0,
    interactionCount: interactions,
    examplesPerInteraction: 0,
    overallQuality: 0,
    characters: 0,
  }
  const run: RunCells = {
    id,
    session_id: sessionId,
    status: failed ? 'failed' : 'completed',
    stage: failed ? failing : 'archiving',
    priority: 0,
    attempt: failed ? triesPerStage : 1,
    error: failed ? { title: 'Processing job failed', message: brokenBy, stage: failing } : null,
    result: failed ? null : { ...result, durationMs: at - begun, reason },
    version: failed ? null : pipelineVersion,
    published: failed ? null : 1,
    created_at: new Date(endedAt),
    started_at: new Date(begun),
    ended_at: new Date(at),
  }
  return { run, id, told, reason, write: (tables) => lines.forEach((line) => void line(tables)) }
}

/** A run that waits for the pipeline's own workers, behind whatever comes of people. */
export function runWaiting(random: Random, { sessionId, now }: { sessionId: string; now: number }): Worked {
  const id = idAt(now, random)
  const run: RunCells = {
    id,
    session_id: sessionId,
    status: 'waiting',
    stage: 'validation',
    priority: queuedPriority,
    attempt: 0,
    created_at: new Date(now),
  }
  return { run, id, told: [], reason: null, write: () => {} }
}

export const queuedPriority = 10
