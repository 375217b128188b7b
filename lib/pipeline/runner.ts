import { describeError, log, withLogContext } from '@/lib/log'
import { withSpan } from '@/lib/trace'
import { claimRun, completeStage, failStage, type Step, type Yielded } from './run-steps'
import { readSource } from './sources'
import { readInput, registry, type StageRegistry } from './stages/registry'
import type { StageContext } from './stages/source-input'
import { storeInSlices } from './store-examples'

type Options = {
  runId: string
  registry?: StageRegistry
  now?: () => Date
  retryDelay?: (attempt: number) => number
}

const linesKept = 100

/** 1, 2, 4, 8 seconds, each up to a quarter longer, so that what failed together does not come back together. */
export function retryDelayMs(attempt: number, random = Math.random): number {
  return 1000 * 2 ** (attempt - 1) * (1 + random() / 4)
}

/**
 * Works a run from the stage it stands at until it is over or must wait for another try. Each stage is one commit of its output, its attempt
 * and the start of the next, so that a crash anywhere leaves a whole state behind; the job then comes again and finds its place.
 * A run that is over is left alone.
 */
export async function workRun(options: Options) {
  let step = await claimRun(options.runId, options.now?.() ?? new Date())
  while (step) step = await workStage(step, options)
}

/** @returns the next stage's step; null when there is none to work now. */
function workStage(step: Step, options: Options): Promise<Step | null> {
  const { runId, sessionId, stage, attempt } = step
  const ids = { 'throughline.run_id': runId, 'throughline.session_id': sessionId, 'throughline.attempt': attempt }
  return withSpan(`stage ${stage}`, { ...ids, 'throughline.stage': stage }, () => tryStage(step, options))
}

async function tryStage(step: Step, options: Options): Promise<Step | null> {
  const now = options.now ?? (() => new Date())
  const { sessionId, stage } = step
  return withLogContext({ sessionId }, async () => {
    try {
      const lines: string[] = []
      const context = {
        now: () => now().getTime(),
        log: (line: string) => lines.push(line),
        threshold: step.threshold,
      }
      const began = performance.now()
      const yielded = await workedBy(options.registry ?? registry, step, context, now())
      const durationMs = Math.round((performance.now() - began) * 100) / 100
      return await completeStage(step, yielded, { durationMs, log: lines.slice(0, linesKept) }, now())
    } catch (error) {
      log.error(
        { jobId: step.runId, type: 'session_complete', stage, attempt: step.attempt, err: error },
        'Processing job failed',
      )
      await failStage(step, explain(error), now(), options.retryDelay ?? retryDelayMs)
      return null
    }
  })
}

async function workedBy(stages: StageRegistry, step: Step, context: StageContext, now: Date): Promise<Yielded> {
  const { stage, sessionId } = step
  if (stage === 'validation') return { output: await stages.validation(await readSource(sessionId), context) }
  const input = step.isStored ? readInput(stage, step.input) : step.input
  if (stage === 'training') return { trained: await storeInSlices(step, stages.training(input, context), now) }
  return { output: await stages[stage](input, context) }
}

function explain(error: unknown) {
  const { type, message: told, stack } = describeError(error)
  const message = typeof told === 'string' ? told : 'The stage broke off.'
  return { message, stack: `${type}: ${message}\n${stack ?? ''}` }
}
