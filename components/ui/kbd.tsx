import type { ComponentProps } from 'react'
import { cx } from './cx'

/** One key of the keyboard. */
export function Kbd({ className, ...rest }: ComponentProps<'kbd'>) {
  return (
    <kbd
      {...rest}
      className={cx(
        'inline-block min-w-[18px] rounded-chip border border-line border-b-line-2 bg-surface px-[5px] text-center font-mono text-2xs/[18px] font-medium text-ink-2',
        className,
      )}
    />
  )
}
