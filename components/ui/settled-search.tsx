'use client'

import type { FieldSize } from './field-frame'
import { SearchField } from './search-field'
import { useSettledText } from './use-settled-text'

type Props = {
  label: string
  value: string
  onSettle: (value: string) => void
  size?: FieldSize
  hotkey?: string
  clearLabel?: string | undefined
  className?: string
}

/** A search that is told once writing rests, or at Enter. */
export function SettledSearch({ label, value, onSettle, size, hotkey, clearLabel, className }: Props) {
  const { text, write, settle } = useSettledText(value, onSettle)
  return (
    <SearchField
      label={label}
      size={size}
      hotkey={hotkey}
      maxLength={200}
      value={text}
      onChange={(event) => write(event.target.value)}
      onClear={() => settle('')}
      clearLabel={clearLabel}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(text)
      }}
      className={className}
    />
  )
}
