import { dyeClass } from '@/components/thread/dye'
import { plural } from '@/components/ui/plural'
import type { FunnelView } from '@/lib/log/error-schema'
import { people, stepName } from './error-words'
import './where-it-breaks.css'

type Step = FunnelView['steps'][number]

/** A step with at least this share of the errors is where the thread breaks. */
const breaks = 0.2
const fewestToBreak = 2
const thickest = 7
const thinnest = 2

type Props = {
  funnel: FunnelView
  /** "today". */
  when: string
  /** The step that the table is of. */
  step: number | null
  onStep: (step: number | null) => void
}

/** Where the thread breaks: the line is as thick as the people who got that far, the bars are the errors of each step. */
export function WhereItBreaks({ funnel, when, step, onStep }: Props) {
  const { steps } = funnel
  const most = Math.max(1, ...steps.map((one) => one.people))
  const worst = Math.max(1, ...steps.map((one) => one.errors))
  const all = steps.reduce((sum, one) => sum + one.errors, 0)
  const broken = (one: Step) => one.errors >= fewestToBreak && one.errors >= all * breaks
  return (
    <section aria-labelledby="where-it-breaks" className="flex-none border-line border-b px-4 pt-3.5 pb-2.5 sm:px-6">
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <h2 id="where-it-breaks" className="font-bold text-[15px] tracking-[-.01em]">
          Where the thread breaks
        </h2>
        <p className="text-ink-3">{sentence(funnel, when)}</p>
      </div>
      {steps.length > 0 ? (
        <ol aria-label="Steps" className="tl-breaks" style={{ gridTemplateColumns: columns(steps.length) }}>
          {steps.map((one, index) => (
            <li key={one.index} className={dyeClass('web')} data-broken={broken(one) || undefined}>
              {index < steps.length - 1 ? (
                <i
                  data-nobody={one.people === 0 || undefined}
                  style={{ height: Math.max(thinnest, (thickest * one.people) / most) }}
                />
              ) : null}
              {broken(one) ? <Break /> : null}
              <button
                type="button"
                aria-pressed={one.index === step}
                aria-label={`${stepName(one)}: ${people(one.people)}, ${plural(one.errors, 'error')}`}
                onClick={() => onStep(one.index === step ? null : one.index)}
              >
                <b>{stepName(one)}</b>
                <span>{people(one.people)}</span>
                <span className="tl-breaks-errors">
                  {one.errors > 0 ? (
                    <>
                      <u style={{ width: `${Math.max(3, (80 * one.errors) / worst)}%` }} />
                      <em>{one.errors.toLocaleString('en-GB')}</em>
                    </>
                  ) : (
                    'none'
                  )}
                </span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  )
}

const columns = (count: number) => `repeat(${count}, minmax(136px, 1fr))`

function sentence({ steps, errors, sessions }: FunnelView, when: string): string {
  if (errors === 0 && steps.length === 0) return `No errors ${when}, and no steps were told.`
  const told =
    errors === 0 ? `No errors ${when}.` : `${plural(errors, 'error')} in ${plural(sessions, 'session')} ${when}.`
  return steps.length === 0 ? `${told} No steps were told.` : `${told} Line width is people who got this far.`
}

/** Frayed ends and a diamond. */
function Break() {
  return (
    <svg width="44" height="24" viewBox="0 0 44 24" fill="none" aria-hidden="true" className="tl-breaks-break">
      <path d="M5 12h34" stroke="var(--ground)" strokeWidth="11" />
      <path d="M8 12l-4-5M8 12l-4 5M36 12l4-5M36 12l4 5" stroke="var(--dye)" strokeWidth="2" strokeLinecap="round" />
      <path d="M22 2l10 10-10 10-10-10z" fill="var(--tl-danger)" />
    </svg>
  )
}
