import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

export type TagTone = 'neutral' | 'dye' | 'thread' | 'danger' | 'warn' | 'ok'

const tones: Record<TagTone, string> = {
  neutral: 'bg-system-soft text-system-t',
  dye: 'bg-dye-soft text-dye-t',
  thread: 'bg-thread-soft text-thread-deep',
  danger: 'bg-danger-soft text-danger-t',
  warn: 'bg-warn-soft text-warn-t',
  ok: 'bg-ok-soft text-ok-t',
}

type Props = ComponentProps<'span'> & { tone?: TagTone; icon?: ReactNode; mono?: boolean }

/** A word on a tinted ground: a state, a surface (`dye` with a dye class), a status code (`mono`). */
export function Tag({ tone = 'neutral', icon, mono = false, className, children, ...rest }: Props) {
  return (
    <span
      {...rest}
      className={cx(
        'inline-flex h-5 flex-none items-center gap-[5px] whitespace-nowrap rounded-chip px-[7px] font-medium text-[11.5px]/none [&_svg]:size-3',
        tones[tone],
        mono && 'font-mono font-semibold tracking-[-.03em]',
        className,
      )}
    >
      {icon}
      {children}
    </span>
  )
}
