import { dyeOf } from '@/components/thread/dye'
import { StepStrip, type StripStep } from '@/components/thread/step-strip'
import { briefly } from '@/components/ui/briefly'
import type { Step } from './steps'

function noteOf({ ms, errors, current }: Step): string {
  const time = `${briefly(ms)}${current ? ' so far' : ''}`
  return errors === 0 ? time : `${time}, ${errors} ${errors === 1 ? 'error' : 'errors'}`
}

function stripOf(step: Step, index: number, steps: Step[]): StripStep {
  const twice = steps.some((other, at) => at !== index && other.name === step.name)
  return {
    name: twice ? `${step.name} (${(step.index ?? index) + 1})` : step.name,
    note: noteOf(step),
    dye: dyeOf(step.channel),
    state: step.current ? 'current' : 'done',
    // The last step has no line to break yet: its diamond stands beside the stop.
    errorAt: step.errorAt !== undefined && index === steps.length - 1 ? 0 : step.errorAt,
  }
}

/** The steps of the session with the time spent on each; pressing one goes to where it began. */
export function TimelineSteps({ steps, onJump }: { steps: Step[]; onJump: (rowId: number) => void }) {
  return (
    <div className="flex-none px-4 pt-3.5 pb-3 sm:px-6">
      <StepStrip
        label="Steps"
        steps={steps.map(stripOf)}
        onJump={(index) => {
          const step = steps[index]
          if (step) onJump(step.rowId)
        }}
      />
    </div>
  )
}
