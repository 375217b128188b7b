'use client'

import { ToggleGroup } from 'radix-ui'
import type { ReactNode } from 'react'
import { ChipContent, type ChipSize, chipLook } from './chip'
import { cx } from './cx'

type ChipOption = {
  value: string
  label: ReactNode
  count?: number | string
  icon?: ReactNode
  /** For example a dye class. */
  className?: string
  disabled?: boolean
}

type Common = {
  label: string
  options: ChipOption[]
  size?: ChipSize
  mark?: 'fill' | 'tick'
  className?: string
}
type Single = Common & { type?: 'single'; value: string; onChange: (value: string) => void }
type Multiple = Common & { type: 'multiple'; value: string[]; onChange: (value: string[]) => void }

/** Chips of which one (a radio group) or many (toggles) are on; arrow keys move between them. */
export function ChipGroup(props: Single | Multiple) {
  const { label, options, size = 'console', mark = 'fill', className } = props
  const choice =
    props.type === 'multiple'
      ? ({ type: 'multiple', value: props.value, onValueChange: props.onChange } as const)
      : ({
          type: 'single',
          value: props.value,
          onValueChange: (next: string) => {
            if (next) props.onChange(next)
          },
        } as const)
  return (
    <ToggleGroup.Root {...choice} aria-label={label} className={cx('flex flex-wrap gap-1.5', className)}>
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.disabled}
          data-mark={mark}
          className={cx(chipLook(size), option.className)}
        >
          <ChipContent icon={option.icon} count={option.count} mark={mark}>
            {option.label}
          </ChipContent>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
