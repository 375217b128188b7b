import type { ReactNode } from 'react'
import type { StopState } from '@/components/thread/run-line'
import { Waterfall, type WaterfallStage } from '@/components/thread/waterfall'
import type { RunDetail } from '@/lib/pipeline/api-schema'
import { AttemptLog, linesOf } from './attempt-log'
import { sayDuration } from './duration'
import { shortId, stageWords } from './run-words'
import { stageSpans } from './stage-spans'
import { StageTries } from './stage-tries'

type StageOfRun = RunDetail['stages'][number]

function stateOf({ status, attempts }: StageOfRun): StopState {
  if (status === 'completed') return 'done'
  if (status === 'running') return 'running'
  const met = attempts.at(-1)?.error
  return status === 'failed' || (status === 'waiting' && met) ? 'failed' : 'waiting'
}

/** Every try of a stage that met trouble; of one that passed at once what it logged. */
function detailOf({ stage, attempts }: StageOfRun, troubled: boolean, canAct: boolean): { detail?: ReactNode } {
  if (troubled) return { detail: <StageTries {...{ stage, attempts, canAct }} /> }
  const lines = linesOf(attempts[0])
  return lines.length > 0 ? { detail: <AttemptLog lines={lines} /> } : {}
}

/** The stages of a run at the time they took, with every try of those that did not pass at once. */
export function RunWaterfall({ run, now, canAct }: { run: RunDetail; now: number; canAct: boolean }) {
  const spans = stageSpans(run.stages, now)
  const stages = run.stages.map((stage, index): WaterfallStage => {
    const { start = 0, length = 0, ms = 0 } = spans[index] ?? {}
    const state = stateOf(stage)
    const troubled = stage.attempts.length > 1 || stage.attempts.some(({ error }) => error)
    const idle = stage.status === 'cancelled' || run.status === 'cancelled' ? 'not run' : 'waiting'
    return {
      name: stageWords[stage.stage].name,
      state,
      note:
        state === 'waiting' && !troubled ? idle : state === 'running' ? `${sayDuration(ms)} so far` : sayDuration(ms),
      ...(state === 'waiting' ? {} : { start, length }),
      ...detailOf(stage, troubled, canAct),
    }
  })
  return <Waterfall label={`Stages of run ${shortId(run.id)}`} stages={stages} />
}
