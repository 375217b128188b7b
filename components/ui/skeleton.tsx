import type { CSSProperties } from 'react'
import { cx } from './cx'

/** The place of something on its way; `width` in pixels or CSS units. */
export function Skeleton({ width, className }: { width?: CSSProperties['width']; className?: string }) {
  return <span aria-hidden="true" className={cx('block h-2.5 rounded-full bg-sunken', className)} style={{ width }} />
}
