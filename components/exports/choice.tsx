import type { ReactNode } from 'react'

/** One choice of the export: its name, what it comes to, the control, and what it means. */
export function Choice(props: { name: string; outcome?: ReactNode; note?: ReactNode; children?: ReactNode }) {
  const { name, outcome, note, children } = props
  return (
    <section aria-label={name} className="mt-6 first:mt-0">
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">{name}</h2>
        {outcome ? <span className="text-ink-3">{outcome}</span> : null}
      </div>
      {children}
      {note ? <p className="mt-2 text-ink-2">{note}</p> : null}
    </section>
  )
}
