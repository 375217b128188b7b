'use client'

import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './cx'

const sizes = {
  console: { root: 'rounded-control', item: 'h-8 px-3.5 text-sm' },
  web: { root: 'rounded-control', item: 'h-11 px-4 text-[14px]' },
  kiosk: { root: 'rounded-full border-3', item: 'h-[90px] min-w-28 px-[30px] text-[32px]' },
}

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  options: { value: string; label: ReactNode; lang?: string; name?: string }[]
  size?: keyof typeof sizes
  className?: string
}

/** One of a few, side by side in one frame: languages, formats. `name` is read out where the label is short. */
export function Segmented({ label, value, onChange, options, size = 'console', className }: Props) {
  return (
    <ToggleGroup.Root
      type="single"
      value={value}
      onValueChange={(next) => {
        if (next) onChange(next)
      }}
      aria-label={label}
      className={cx('inline-flex border border-line-2 bg-surface', sizes[size].root, className)}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          lang={option.lang}
          aria-label={option.name}
          className={cx(
            'grid flex-[1_0_auto] place-items-center whitespace-nowrap rounded-none bg-transparent font-medium text-ink-2 transition-colors duration-[var(--tl-fast)] first:rounded-s-[inherit] last:rounded-e-[inherit] focus-visible:z-1 data-[state=on]:bg-ink data-[state=on]:text-on-ink not-data-[state=on]:hover:text-ink',
            sizes[size].item,
          )}
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
