'use client'

import { type ComponentProps, useId } from 'react'
import { cx } from './cx'
import { FieldFrame, type FieldWords, fieldAria, fieldBox, fieldLook } from './field-frame'

type Props = Omit<ComponentProps<'input'>, 'size'> & FieldWords & { inputClassName?: string }

/** One line of text with its label, hint and error. */
export function Field(props: Props) {
  const { label, hint, error, size = 'console', hideLabel, className, inputClassName, id, ...rest } = props
  const own = useId()
  const at = id ?? own
  return (
    <FieldFrame {...{ label, hint, error, size, hideLabel, className }} id={at}>
      <input {...rest} {...fieldAria(at, { hint, error })} className={cx(fieldLook, fieldBox[size], inputClassName)} />
    </FieldFrame>
  )
}
