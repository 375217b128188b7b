import { type ReactNode, useId } from 'react'

type Props = { title: string; lead: ReactNode; children: ReactNode }

/** One subject of the page: what it is on the left, what can be done on the right; on a phone one above the other. */
export function Section({ title, lead, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-x-10 gap-y-4 py-5 md:grid-cols-[240px_minmax(0,1fr)]">
      <header className="md:pt-5">
        <h2 id={id} className="font-bold text-[19px]/[1.3] tracking-[-.015em]">
          {title}
        </h2>
        <p className="mt-1 text-[14px] text-ink-2">{lead}</p>
      </header>
      <div className="min-w-0 rounded-panel border border-line p-5 ground-surface sm:p-7">{children}</div>
    </section>
  )
}
