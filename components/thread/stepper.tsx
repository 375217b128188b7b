import { Minus, Plus } from 'lucide-react'
import { cx } from '@/components/ui/cx'

const sizes = {
  web: {
    root: 'h-8 rounded-[8px] px-[3px] text-sm max-sm:h-11 pointer-coarse:h-11',
    button:
      'size-[26px] rounded-[6px] max-sm:size-[38px] pointer-coarse:size-[38px] [&_svg]:size-3.5 max-sm:[&_svg]:size-4.5',
    count: 'min-w-7',
  },
  kiosk: {
    root: 'h-24 rounded-[28px] px-2.5 text-4xl',
    button: 'size-[76px] rounded-[22px] [&_svg]:size-10',
    count: 'min-w-14',
  },
}

type Props = {
  count: number
  onChange: (count: number) => void
  labels: { fewer: string; more: string }
  max?: number
  size?: keyof typeof sizes
  className?: string
}

/** How many: one fewer, the figure, one more. At one, fewer takes the thing out (0). */
export function Stepper({ count, onChange, labels, max = 99, size = 'web', className }: Props) {
  const look = sizes[size]
  const button = cx(
    'grid flex-none place-items-center bg-surface text-thread-deep disabled:opacity-45 active:scale-95',
    look.button,
  )
  return (
    <div
      className={cx(
        'inline-flex items-center justify-between bg-thread-soft font-bold text-thread-deep',
        look.root,
        className,
      )}
    >
      <button type="button" aria-label={labels.fewer} onClick={() => onChange(count - 1)} className={button}>
        <Minus aria-hidden="true" />
      </button>
      <output className={cx('text-center', look.count)}>{count}</output>
      <button
        type="button"
        aria-label={labels.more}
        disabled={count >= max}
        onClick={() => onChange(count + 1)}
        className={button}
      >
        <Plus aria-hidden="true" />
      </button>
    </div>
  )
}
