import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'

export type FieldSize = 'small' | 'console' | 'web' | 'kiosk'

export const fieldBox: Record<FieldSize, string> = {
  small: 'min-h-7 rounded-control px-2.5 text-sm',
  console: 'min-h-8 rounded-control px-2.5 text-sm',
  web: 'min-h-11 rounded-control px-3.5 text-[15px]',
  kiosk: 'min-h-[120px] rounded-kiosk border-3 px-9 text-4xl',
}

export const fieldLook =
  'w-full border border-line-2 bg-surface text-ink placeholder:text-ink-3 placeholder:opacity-100 disabled:opacity-55 aria-invalid:border-danger transition-colors duration-[var(--tl-fast)]'

const labels: Record<FieldSize, string> = {
  small: 'text-xs mb-1',
  console: 'text-sm mb-1',
  web: 'text-[14px] mb-1.5',
  kiosk: 'text-[30px] mb-3',
}
const notes: Record<FieldSize, string> = {
  small: 'text-xs mt-1',
  console: 'text-xs mt-1',
  web: 'text-[13px] mt-1.5',
  kiosk: 'text-[26px] mt-3',
}

export type FieldWords = {
  label: string
  hint?: ReactNode
  /** What is wrong and what to do; marks the control invalid. */
  error?: ReactNode
  size?: FieldSize
  /** Keeps the label for assistive technology alone. */
  hideLabel?: boolean
}

/** The attributes that tie a control to its hint and error. */
export const fieldAria = (id: string, { hint, error }: Pick<FieldWords, 'hint' | 'error'>) => ({
  id,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
})

/** Label above, hint and error below a control whose id is `id`. */
export function FieldFrame(
  props: FieldWords & {
    id: string
    className?: string | undefined
    children: ReactNode
    required?: boolean | undefined
  },
) {
  const { id, label, hint, error, size = 'console', hideLabel, className, children } = props
  return (
    <div className={className}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : cx('block font-medium text-ink', labels[size])}>
        {label}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className={cx('text-ink-3', notes[size])}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={cx('flex items-start gap-1.5 font-medium text-danger-t', notes[size])}>
          <CircleAlert aria-hidden="true" className="mt-[.2em] size-[1.05em] flex-none" />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  )
}
