import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

const base =
  'grid place-items-center rounded-kiosk border-3 transition-[background-color,border-color,color,transform] duration-[var(--tl-fast)] active:scale-[.97] active:border-thread active:bg-thread-soft active:text-thread-deep'

type Props = { label?: string; quiet?: boolean; onPress: () => void; className?: string; children: ReactNode }

/** One key of a pad on the screen; `quiet` for what takes back. Its size comes by `className`. */
export function PadKey({ label, quiet, onPress, className, children }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      // The field keeps the focus, and with it the keyboard of a kiosk that has one.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={cx(
        base,
        quiet ? 'border-transparent font-semibold text-[34px] text-ink-2' : 'border-line bg-surface shadow-1',
        className,
      )}
    >
      {children}
    </button>
  )
}
