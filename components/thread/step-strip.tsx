import { cx } from '@/components/ui/cx'
import { type Dye, dyeClass } from './dye'
import { Knot } from './knot'

export type StripStep = {
  name: string
  /** "13 min, 3 errors", "done", "waiting". */
  note?: string
  dye: Dye
  state: 'done' | 'current' | 'next'
  /** Where in the step it broke, 0 to 1. */
  errorAt?: number
}

type Props = {
  steps: StripStep[]
  label: string
  /** Makes each step that was come to a button that jumps to it; gets its index. */
  onJump?: (index: number) => void
  className?: string
}

/** The steps of a session in order on one line: dyed where done, stitched where still to come. */
export function StepStrip({ steps, label, onJump, className }: Props) {
  return (
    <ol
      aria-label={label}
      className={cx('tl-strip', className)}
      style={{ gridTemplateColumns: `repeat(${steps.length}, minmax(104px, 1fr))` }}
    >
      {steps.map((step, index) => {
        const words = (
          <>
            {step.name}
            <small>{step.note ?? '\u00a0'}</small>
          </>
        )
        return (
          <li
            key={step.name}
            data-state={step.state}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className={dyeClass(step.dye)}
          >
            {step.errorAt === undefined ? null : (
              <span className="tl-strip-error" style={{ left: `${12 + step.errorAt * 76}%` }}>
                <Knot kind="error" size={15} label="Something broke here" />
              </span>
            )}
            {onJump && step.state !== 'next' ? (
              <button type="button" onClick={() => onJump(index)}>
                {words}
              </button>
            ) : (
              <span>{words}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
