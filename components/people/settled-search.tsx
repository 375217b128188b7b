'use client'

import { useEffect, useRef, useState } from 'react'
import { SearchField } from '@/components/ui/search-field'

const restMs = 250

type Props = { label: string; value: string; onSettle: (value: string) => void; hotkey?: string; className?: string }

/** A search that is told once writing rests, or at Enter. */
export function SettledSearch({ label, value, onSettle, hotkey, className }: Props) {
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
      label={label}
      hotkey={hotkey}
      maxLength={200}
      value={text}
      onChange={(event) => write(event.target.value)}
      onClear={() => {
        setText('')
        settle('')
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(text)
      }}
      className={className}
    />
  )
}
