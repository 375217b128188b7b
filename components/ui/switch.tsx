'use client'

import { Switch as Radix } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import { cx } from './cx'

const sizes = {
  console: {
    root: 'h-[18px] w-[30px] before:-inset-[7px]',
    thumb: 'size-[14px] translate-x-[2px] data-[state=checked]:translate-x-[14px]',
  },
  web: {
    root: 'h-[22px] w-[38px] before:-inset-[11px]',
    thumb: 'size-[18px] translate-x-[2px] data-[state=checked]:translate-x-[18px]',
  },
  kiosk: {
    root: 'h-[60px] w-[104px] before:-inset-[18px]',
    thumb: 'size-[50px] translate-x-[5px] data-[state=checked]:translate-x-[49px]',
  },
}

type Props = {
  checked: boolean
  onChange: (checked: boolean) => void
  /** What is switched; clicking it switches too. */
  children: ReactNode
  disabled?: boolean
  size?: keyof typeof sizes
  /** `start` puts the words before the switch. */
  words?: 'start' | 'end' | 'hidden'
  className?: string
}

/** On or off at once, without a save. */
export function Switch({ checked, onChange, children, disabled, size = 'console', words = 'end', className }: Props) {
  const id = useId()
  const label = (
    <label htmlFor={id} className={words === 'hidden' ? 'sr-only' : 'cursor-pointer'}>
      {children}
    </label>
  )
  return (
    <span className={cx('inline-flex items-start gap-[.65em]', words === 'start' && 'items-center', className)}>
      {words === 'start' ? label : null}
      <Radix.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        className={cx(
          'relative mt-[.05em] flex-none rounded-full bg-line-2 transition-colors duration-[var(--tl-base)] before:absolute before:content-[""] focus-visible:rounded-full disabled:opacity-45 data-[state=checked]:bg-thread forced-colors:border',
          sizes[size].root,
        )}
      >
        <Radix.Thumb
          className={cx(
            'block rounded-full bg-surface transition-transform duration-[var(--tl-base)] ease-tl',
            sizes[size].thumb,
          )}
        />
      </Radix.Root>
      {words === 'start' ? null : label}
    </span>
  )
}
