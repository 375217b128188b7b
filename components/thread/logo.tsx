import { cx } from '@/components/ui/cx'

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 3.6, strokeLinecap: 'round' } as const

/** The loop alone, lying on its line; as high as 1.35 of the type around it. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 44 28" {...stroke} aria-hidden="true" className={cx('h-[1.35em] w-auto text-thread', className)}>
      <path d="M2 20.5H13.5C24.5 20.5 30.5 15.5 29.4 9.2C28.6 4.4 23.4 2.6 19.6 4.6C15.4 6.9 15.4 12.2 17.6 15.4" />
      <path d="M21.6 19.2C23.6 20.2 26 20.5 29 20.5H42" />
    </svg>
  )
}

/** Loop and name on one line; takes its size from the type around it. */
export function Logo({ className }: { className?: string }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-[.5em] font-bold text-ink leading-none tracking-[-.025em]',
        className,
      )}
    >
      <LogoMark />
      Throughline
    </span>
  )
}

/** The loop that hangs its thread down into the stations of the rail. */
export function RailLogo() {
  return (
    <svg viewBox="0 0 44 46" {...stroke} aria-hidden="true" className="tl-rail-loop text-thread">
      <path d="M12 60V32C12 24.5 14.5 20.8 19 19.5C26 17.5 30.2 14 29.4 9.2C28.6 4.4 23.4 2.6 19.6 4.6C15.4 6.9 15.4 12.2 17.6 15.4" />
      <path d="M21.6 19.4C23.6 20.3 26 20.5 29 20.5H42" />
    </svg>
  )
}
