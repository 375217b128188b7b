import type { ReactNode } from 'react'
import { cx } from './cx'

type Props = {
  title: ReactNode
  /** Before the title: a way back. */
  before?: ReactNode
  /** Beside the title: a choice, an identity, a count. */
  children?: ReactNode
  /** At the far end: search, switches, buttons; the primary one last. */
  actions?: ReactNode
  className?: string
}

/** The bar on top of a page: its one h1, what it is about, what can be done. Wraps where there is no room. */
export function PageTop({ title, before, children, actions, className }: Props) {
  return (
    <header
      className={cx(
        'flex min-h-[60px] flex-none flex-wrap items-center gap-x-2.5 gap-y-2 border-line border-b px-4 py-2.5 sm:px-6',
        className,
      )}
    >
      {before}
      <h1 className="min-w-0 font-bold text-[20px]/[1.3] tracking-[-.015em] [overflow-wrap:anywhere]">{title}</h1>
      {children}
      {actions ? <div className="ml-auto flex flex-wrap items-center gap-2.5">{actions}</div> : null}
    </header>
  )
}
