import { type Station, StationLine } from '@/components/thread/station-line'
import type { PipelineView } from '@/lib/pipeline/api-schema'
import { sayDuration, sayNumber } from './duration'
import { stageWords } from './run-words'

type Stage = PipelineView['stages'][number]

function stationOf({ stage, running, waiting, failed, p50_ms }: Stage): Station {
  const { name, does } = stageWords[stage]
  const median = p50_ms === null ? null : `${sayDuration(p50_ms)} median`
  const note = [median, waiting > 0 ? `${sayNumber(waiting)} waiting` : null].filter(Boolean).join(', ')
  return {
    name,
    does,
    running,
    waiting,
    failed,
    handing: 0,
    note: note || 'none in 24 h',
    ...(failed > 0 ? { trouble: `${sayNumber(failed)} failed` } : {}),
  }
}

/** Runs that came to the end of the line in the last 24 hours. */
export function finishedToday({ stages }: PipelineView): number {
  return stages.at(-1)?.completed ?? 0
}

/** The line of the pipeline as it stands. */
export function Stations({ pipeline }: { pipeline: PipelineView }) {
  return (
    <section aria-labelledby="stations" className="flex-none border-line border-b px-6 pt-6 pb-2">
      <h2 id="stations" className="sr-only">
        Stations
      </h2>
      <StationLine
        label="Stations of the pipeline"
        stations={pipeline.stages.map(stationOf)}
        finished={`${sayNumber(finishedToday(pipeline))} in 24 h`}
      />
    </section>
  )
}
