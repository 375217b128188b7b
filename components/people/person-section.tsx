import type { ReactNode } from 'react'

/** A part of a person's page under its name. */
export function PersonSection({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-line border-t py-5 first:border-t-0 first:pt-0">
      <h2 className="font-semibold text-[15px]">{title}</h2>
      {note ? <p className="mt-0.5 text-ink-2">{note}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  )
}
