'use client'

import { Search, X } from 'lucide-react'
import { type ComponentProps, useRef } from 'react'
import { cx } from './cx'
import { type FieldSize, fieldBox } from './field-frame'
import { Kbd } from './kbd'
import { useKeys } from './use-keys'

type Props = Omit<ComponentProps<'input'>, 'size' | 'type'> & {
  label: string
  size?: FieldSize
  /** The key that jumps here from anywhere on the page, shown at the end of the field. */
  hotkey?: string
  /** Offers a button that empties the field while it holds something. */
  onClear?: () => void
  clearLabel?: string
}

/** A search box with its magnifier, its key and a way to empty it. `className` sizes the box. */
export function SearchField(props: Props) {
  const {
    label,
    size = 'console',
    hotkey,
    onClear,
    clearLabel = 'Clear search',
    className,
    placeholder,
    ...rest
  } = props
  const input = useRef<HTMLInputElement>(null)
  useKeys(hotkey ? { [hotkey]: () => input.current?.focus() } : {})
  const clearable = onClear && rest.value
  return (
    <search
      className={cx(
        'flex items-center gap-2 border border-line-2 bg-surface text-ink-3 has-[input:focus-visible]:shadow-focus',
        fieldBox[size],
        className,
      )}
    >
      <Search aria-hidden="true" className="size-[1.15em] flex-none" />
      <input
        {...rest}
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts={hotkey}
        placeholder={placeholder ?? label}
        className="ui-bare min-w-0 flex-1 self-stretch bg-transparent text-ink placeholder:text-ink-3 placeholder:opacity-100"
      />
      {clearable ? (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={() => {
            onClear()
            input.current?.focus()
          }}
          className="-mr-1 grid size-6 flex-none place-items-center rounded-chip text-ink-3 hover:text-ink"
        >
          <X aria-hidden="true" className="size-[1.15em]" />
        </button>
      ) : null}
      {hotkey && !clearable ? <Kbd aria-hidden="true">{hotkey}</Kbd> : null}
    </search>
  )
}
