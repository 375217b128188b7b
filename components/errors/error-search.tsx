'use client'

import { useEffect, useRef, useState } from 'react'
import { SearchField } from '@/components/ui/search-field'

const restMs = 250

type Props = { value: string; onSettle: (value: string) => void }

/** Searches messages, types and steps once writing rests, or at Enter. */
export function ErrorSearch({ value, onSettle }: Props) {
  const [text, setText] = useState(value)
  const [settled, setSettled] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  if (value !== settled) {
    // The address changed by another hand: back, forward, "Clear filters".
    setSettled(value)
    setText(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const settle = (next: string) => {
    clearTimeout(timer.current)
    setText(next)
    setSettled(next)
    onSettle(next)
  }
  const write = (next: string) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => settle(next), restMs)
  }
  return (
    <SearchField
      label="Message, type or step"
      hotkey="/"
      maxLength={200}
      value={text}
      onChange={(event) => write(event.target.value)}
      onClear={() => settle('')}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(text)
      }}
      className="w-[250px] max-sm:w-full"
    />
  )
}
