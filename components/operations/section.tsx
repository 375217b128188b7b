import { type ReactNode, useId } from 'react'
import { cx } from '@/components/ui/cx'

/** A part of the page under its own heading; parts are told apart by a line. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0 border-line border-t px-4 py-4 sm:px-6">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={id} className="font-semibold text-[15px]">
          {title}
        </h2>
        {aside ? <span className="text-ink-3 text-xs">{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}

export type Fact = { label: string; value: ReactNode; note?: ReactNode; tone?: 'danger' | 'ok' | 'warn' }

const tones = { danger: 'text-danger-t', ok: 'text-ok-t', warn: 'text-warn-t' }

/** What is known, by name. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="flex flex-col">
      {facts.map(({ label, value, note, tone }) => (
        <div key={label} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
          <dt className="text-ink-2">{label}</dt>
          <dd className={cx('text-right tabular-nums [overflow-wrap:anywhere]', tone && tones[tone])}>
            {value}
            {note ? <span className="ml-2 text-ink-3 text-xs">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
