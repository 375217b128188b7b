'use client'

import { type ComponentProps, useId } from 'react'
import { cx } from './cx'
import { FieldFrame, type FieldWords, fieldAria, fieldBox, fieldLook } from './field-frame'

type Props = ComponentProps<'textarea'> & FieldWords & { inputClassName?: string }

/** Several lines of text; grows with what is written, up to twelve lines, then scrolls. */
export function Textarea(props: Props) {
  const { label, hint, error, size = 'console', hideLabel, className, inputClassName, id, ...rest } = props
  const own = useId()
  const at = id ?? own
  return (
    <FieldFrame {...{ label, hint, error, size, hideLabel, className }} id={at}>
      <textarea
        rows={3}
        {...rest}
        {...fieldAria(at, { hint, error })}
        className={cx(
          fieldLook,
          fieldBox[size],
          'field-sizing-content block max-h-[18lh] min-h-[calc(3lh+.9em)] resize-y py-[.45em]',
          inputClassName,
        )}
      />
    </FieldFrame>
  )
}
