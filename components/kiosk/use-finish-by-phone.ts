'use client'

import { useEffect, useRef } from 'react'
import type { Handover } from '@/components/carry-on/use-handover'
import type { Idle } from './use-idle'

type Options = {
  /** The visitor said that their phone goes on and this screen is done. */
  asked: boolean
  handover: Handover
  idle: Idle
  onFinish: () => void
}

/** Finishes once the visitor's phone has taken the chat. Till then, while the code is good, nobody has to touch this screen. */
export function useFinishByPhone({
  asked,
  handover: { handover, left, taken },
  idle: { pauseUntil },
  onFinish,
}: Options) {
  const now = useRef({ left, onFinish })
  useEffect(() => {
    now.current = { left, onFinish }
  })
  const code = handover?.code
  useEffect(() => {
    if (!asked || !code) return
    pauseUntil(Date.now() + now.current.left * 1000)
    return () => pauseUntil(0)
  }, [asked, code, pauseUntil])
  useEffect(() => {
    if (asked && taken) now.current.onFinish()
  }, [asked, taken])
}
