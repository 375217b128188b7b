import { ArrowLeft, ArrowRight, Check } from 'lucide-react'
import type { FormEvent } from 'react'
import { Knot } from '@/components/thread/knot'
import { Button } from '@/components/ui/button'
import { steps } from './steps'
import { TaskFields } from './task-fields'
import type { WorkshopState } from './use-workshop'

const withFields = ['key', 'choose', 'flow']

/** One step: what it is about, what there is to do, how it went, and the way on. */
export function StepPanel({ workshop }: { workshop: WorkshopState }) {
  const { made, now, busy, problem, act, goTo, startAgain } = workshop
  const done = made.done[made.step] === true
  const next = steps[made.step + 1]
  const before = steps[made.step - 1]
  const inField = now.task === 'key' || now.task === 'flow'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) void act()
  }
  return (
    <section aria-labelledby="step" className="rounded-panel border border-line p-5 ground-surface sm:p-8">
      <p className="text-[14px] text-ink-3">
        Step {made.step + 1} of {steps.length}
      </p>
      <h2 id="step" className="mt-1 font-bold text-[26px]/[1.15] tracking-[-.025em]">
        {now.name}
      </h2>
      <p className="mt-2.5 mb-6 max-w-[58ch] text-[16px]/[1.5] text-ink-2">{now.lead}</p>
      <form onSubmit={submit}>
        <TaskFields workshop={workshop} problem={inField ? problem : null} />
        {problem && !inField ? (
          <div role="alert" className="flex gap-3 rounded-[10px] px-4 py-3.5 ground-danger">
            <Knot kind="error" size={20} />
            <div>
              <p className="font-semibold text-[15px] text-danger-t">{problem}</p>
              <p className="mt-0.5 text-[14px] text-ink-2">Nothing you made is lost. Try once more, or ask for help.</p>
            </div>
          </div>
        ) : null}
        <p role="status" className="text-ok-t empty:hidden not-empty:mt-5">
          {done && !problem ? (
            <span className="flex items-start gap-2 font-medium text-[15px]">
              <Check aria-hidden="true" className="mt-[3px] size-4 flex-none" />
              {now.done}
            </span>
          ) : null}
        </p>
        <div className={withFields.includes(now.task) || problem || done ? 'mt-6' : ''}>
          <Button type="submit" size="web" variant={done ? 'outline' : 'primary'} loading={busy}>
            {problem ? 'Try once more' : now.act}
          </Button>
        </div>
      </form>
      <nav aria-label="Steps" className="mt-8 flex flex-wrap items-center gap-2.5 border-line border-t pt-5">
        {before ? (
          <Button size="web" variant="quiet" icon={<ArrowLeft />} onClick={() => goTo(made.step - 1)}>
            {before.name}
          </Button>
        ) : null}
        {next ? (
          <Button
            size="web"
            variant={done ? 'primary' : 'quiet'}
            iconAfter={<ArrowRight />}
            onClick={() => goTo(made.step + 1)}
            className="ml-auto"
          >
            {done ? `Go on to ${next.name}` : `Skip to ${next.name}`}
          </Button>
        ) : done ? (
          <Button size="web" variant="quiet" onClick={startAgain} className="ml-auto">
            Start again
          </Button>
        ) : null}
      </nav>
    </section>
  )
}
