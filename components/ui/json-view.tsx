import { cx } from './cx'
import { jsonLines } from './json-lines'

type Props = {
  value: unknown
  label: string
  /** Dotted paths of the fields that went wrong; their lines are tinted and marked for screen readers. */
  errors?: string[]
  /** How many lines are drawn at most. */
  limit?: number
  className?: string
}

/** A JSON value with line numbers and coloured tokens; long texts wrap under themselves. Copying leaves the numbers out. */
export function JsonView({ value, label, errors = [], limit = 2000, className }: Props) {
  const lines = jsonLines(value)
  const wrong = new Set(errors)
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className={cx('ui-json ui-inset ground-sunken', className)}
    >
      {lines.slice(0, limit).map((line, index) => {
        const id = index + 1
        const bad = wrong.has(line.path)
        return (
          <div
            key={id}
            data-n={id}
            data-bad={bad || undefined}
            style={{ '--depth': line.depth } as React.CSSProperties}
          >
            {line.parts.map((part) => (
              <span key={part.kind + part.text} data-kind={part.kind}>
                {part.text}
              </span>
            ))}
            {bad ? <span className="sr-only"> (error)</span> : null}
          </div>
        )
      })}
      {lines.length > limit ? <p className="px-11 pt-2 text-ink-3">{lines.length - limit} more lines</p> : null}
    </section>
  )
}
