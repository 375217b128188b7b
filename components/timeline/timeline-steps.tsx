import { dyeOf } from '@/components/thread/dye'
import { StepStrip, type StripStep } from '@/components/thread/step-strip'
import { briefly } from '@/components/ui/briefly'
import type { TimelineStep } from '@/lib/log/client'

function noteOf({ ms, errors, state }: TimelineStep): string {
  if (state === 'next') return 'not reached'
  const time = `${briefly(ms)}${state === 'current' ? ' so far' : ''}`
  return errors === 0 ? time : `${time}, ${errors} ${errors === 1 ? 'error' : 'errors'}`
}

function stripOf(step: TimelineStep, index: number, steps: TimelineStep[]): StripStep {
  const twice = steps.some((other, at) => at !== index && other.name === step.name)
  return {
    name: twice ? `${step.name} (${(step.index ?? index) + 1})` : step.name,
    note: noteOf(step),
    dye: step.channel === null ? 'system' : dyeOf(step.channel),
    state: step.state,
    // The last step has no line to break yet: its diamond stands beside the stop.
    errorAt: step.error_at !== null && index === steps.length - 1 ? 0 : (step.error_at ?? undefined),
  }
}

/** The steps of the session with the time spent on each; pressing one goes to where it began. */
export function TimelineSteps({ steps, onJump }: { steps: TimelineStep[]; onJump: (eventId: number) => void }) {
  return (
    <div className="flex-none px-4 pt-3.5 pb-3 sm:px-6">
      <StepStrip
        label="Steps"
        steps={steps.map(stripOf)}
        onJump={(index) => {
          const id = steps[index]?.event_id
          if (id) onJump(id)
        }}
      />
    </div>
  )
}
