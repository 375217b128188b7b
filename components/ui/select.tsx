'use client'

import { ChevronsUpDown } from 'lucide-react'
import { type ComponentProps, useId } from 'react'
import { cx } from './cx'
import { FieldFrame, type FieldWords, fieldAria, fieldBox, fieldLook } from './field-frame'

type Props = Omit<ComponentProps<'select'>, 'size'> & FieldWords

/** The platform's own list of choices in the look of a field. */
export function Select(props: Props) {
  const { label, hint, error, size = 'console', hideLabel, className, id, children, ...rest } = props
  const own = useId()
  const at = id ?? own
  return (
    <FieldFrame {...{ label, hint, error, size, hideLabel, className }} id={at}>
      <span className="relative block">
        <select
          {...rest}
          {...fieldAria(at, { hint, error })}
          className={cx(fieldLook, fieldBox[size], 'appearance-none pr-8 font-medium')}
        >
          {children}
        </select>
        <ChevronsUpDown
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2.5 size-[1.1em] -translate-y-1/2 text-ink-3"
        />
      </span>
    </FieldFrame>
  )
}
