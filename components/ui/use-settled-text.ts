'use client'

import { useEffect, useRef, useState } from 'react'

const restMs = 250

/**
 * What somebody writes into a search, told once writing rests. `settle` tells at once; `leave` tells nothing any more, for whoever goes
 * to another page.
 */
export function useSettledText(value: string, onSettle: (value: string) => void) {
  const [text, setText] = useState(value)
  const [settled, setSettled] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  if (value !== settled) {
    // The address changed by another hand: back, forward, "Clear filters".
    setSettled(value)
    setText(value)
  }
  const leave = () => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])
  const settle = (next: string) => {
    leave()
    setText(next)
    setSettled(next)
    onSettle(next)
  }
  const write = (next: string) => {
    setText(next)
    leave()
    timer.current = setTimeout(() => settle(next), restMs)
  }
  return { text, write, settle, leave }
}
