import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

/** A part of the guide under its own heading. */
export function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="border-line border-t px-4 py-8 sm:px-6">
      <h2 className="font-bold text-[21px] tracking-[-.02em]">{title}</h2>
      {note ? <p className="max-w-[64ch] text-ink-2">{note}</p> : null}
      <div className="mt-5 flex flex-col gap-6">{children}</div>
    </section>
  )
}

/** One component or one state of it, named. */
export function Sample({ name, children, className }: { name: string; children: ReactNode; className?: string }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 font-semibold text-ink-3">{name}</h3>
      <div className={cx('min-w-0', className)}>{children}</div>
    </div>
  )
}
