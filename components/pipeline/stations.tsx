import { type Station, StationLine } from '@/components/thread/station-line'
import type { PipelineView } from '@/lib/pipeline/api-schema'
import { sayDuration, sayNumber } from './duration'
import { stageWords } from './run-words'

type Stage = PipelineView['stages'][number]

/** What has just passed is on its way: beads go once that is five seconds ago. */
const onTheirWayMs = 5000

function stationOf({ stage, running, waiting, failed, retrying, handed, p50_ms }: Stage, fresh: boolean): Station {
  const { name, does } = stageWords[stage]
  const median = p50_ms === null ? null : `${sayDuration(p50_ms)} median`
  const note = [median, waiting > 0 ? `${sayNumber(waiting)} waiting` : null].filter(Boolean).join(', ')
  const trouble = [
    failed > 0 ? `${sayNumber(failed)} failed` : null,
    retrying > 0 ? `${sayNumber(retrying)} trying again` : null,
  ]
  const told = trouble.filter(Boolean).join(', ')
  return {
    name,
    does,
    running,
    waiting,
    failed,
    handing: fresh ? handed : 0,
    note: note || 'none in 24 h',
    ...(told ? { trouble: told } : {}),
  }
}

/** Runs that came to the end of the line in the last 24 hours. */
export function finishedToday({ stages }: PipelineView): number {
  return stages.at(-1)?.completed ?? 0
}

/** The line of the pipeline as it stood at `at`, seen from `now`. A bead is a session that left its station in the five seconds before. */
export function Stations({ pipeline, at, now }: { pipeline: PipelineView; at: number; now: number }) {
  return (
    <section aria-labelledby="stations" className="flex-none border-line border-b px-6 pt-6 pb-2">
      <h2 id="stations" className="sr-only">
        Stations
      </h2>
      <StationLine
        label="Stations of the pipeline"
        stations={pipeline.stages.map((stage) => stationOf(stage, now - at < onTheirWayMs))}
        finished={`${sayNumber(finishedToday(pipeline))} in 24 h`}
      />
    </section>
  )
}
