'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'

type Props = { label: string; value: string; error: string | undefined; onSettle: (value: string) => void }

/** Takes C123 or a long id, told at Enter and when it is left. */
export function PersonField({ label, value, error, onSettle }: Props) {
  const [text, setText] = useState(value)
  const [settled, setSettled] = useState(value)
  if (value !== settled) {
    // The address changed by another hand: back, forward, "Clear filters".
    setSettled(value)
    setText(value)
  }
  const settle = () => {
    const next = text.trim()
    if (next !== settled) onSettle(next)
  }
  return (
    <Field
      label={label}
      placeholder="C123"
      value={text}
      maxLength={40}
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
      error={error}
      className="sm:w-[142px]"
    />
  )
}
