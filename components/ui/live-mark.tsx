import { cx } from './cx'

/** The breathing dot that marks now. Decorative: say "live" in words beside it. */
export function Needle({ className, size = 9 }: { className?: string; size?: number }) {
  return <span aria-hidden="true" className={cx('ui-needle', className)} style={{ width: size, height: size }} />
}

/** "Live", with the needle. */
export function LiveMark({ children = 'Live', className }: { children?: string; className?: string }) {
  return (
    <span className={cx('inline-flex items-center gap-[7px] font-semibold text-thread text-xs', className)}>
      <Needle />
      {children}
    </span>
  )
}
