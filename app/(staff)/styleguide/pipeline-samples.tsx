import { RunLine, type StopState } from '@/components/thread/run-line'
import { type Station, StationLine } from '@/components/thread/station-line'
import { Waterfall } from '@/components/thread/waterfall'
import { Sample, Section } from './section'

const stations: Station[] = [
  {
    name: 'Validate',
    does: 'checks every event is well formed',
    running: 2,
    waiting: 0,
    failed: 0,
    handing: 2,
    note: '0.4 s median',
  },
  {
    name: 'Quality',
    does: 'scores five signals',
    running: 4,
    waiting: 3,
    failed: 0,
    handing: 3,
    note: '2.1 s median, 3 waiting',
  },
  {
    name: 'Enhance',
    does: 'fills context, removes personal data',
    running: 1,
    waiting: 0,
    failed: 0,
    handing: 1,
    note: '6.8 s median',
  },
  {
    name: 'Train',
    does: 'writes example messages',
    running: 3,
    waiting: 5,
    failed: 2,
    handing: 2,
    note: '1.9 s median, 5 waiting',
    trouble: '2 failed, 1 trying again',
  },
  {
    name: 'Archive',
    does: 'stores originals, frees the session',
    running: 2,
    waiting: 0,
    failed: 0,
    handing: 0,
    note: '0.7 s median',
  },
]
const names = ['Validate', 'Quality', 'Enhance', 'Train', 'Archive']
const run = (...states: StopState[]) => names.map((name, index) => ({ name, state: states[index] ?? 'waiting' }))

/** The line of the pipeline: stations, runs, one run in detail. */
export function PipelineSamples() {
  return (
    <Section title="The line of the pipeline">
      <Sample name="Stations">
        <StationLine label="Stations" stations={stations} finished="218 today" />
      </Sample>
      <Sample name="Runs" className="flex flex-col gap-3">
        <RunLine stops={run('done', 'running')} />
        <RunLine stops={run('done', 'done', 'done', 'failed')} />
        <RunLine stops={run('done', 'done', 'done', 'done', 'running')} />
        <RunLine stops={run('done', 'done', 'done', 'done', 'done')} />
      </Sample>
      <Sample name="One run in detail" className="max-w-[350px]">
        <Waterfall
          label="Stages of run 2291"
          stages={[
            { name: 'Validate', state: 'done', start: 0, length: 0.06, note: '0.4 s' },
            { name: 'Quality', state: 'done', start: 0.06, length: 0.22, note: '2.2 s' },
            { name: 'Enhance', state: 'running', start: 0.28, length: 0.62, note: '7.0 s' },
            {
              name: 'Train',
              state: 'failed',
              note: '',
              detail: (
                <>
                  <p className="mono text-danger-t leading-[18px]">
                    Cannot read properties of undefined (reading 'map')
                  </p>
                  <p className="mt-1.5 flex justify-between text-xs">
                    <span className="text-ink-2">Try 1</span>
                    <span className="mono text-ink-3">14:28:16</span>
                    <span className="text-ink-3">16 ms</span>
                  </p>
                </>
              ),
            },
            { name: 'Archive', state: 'waiting', note: 'waiting' },
          ]}
        />
      </Sample>
    </Section>
  )
}
