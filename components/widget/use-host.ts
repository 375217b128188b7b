'use client'

import { useEffect, useState } from 'react'
import { callFromFrame } from '@/lib/http/fetch'
import { type FromFrame, heard, type ToFrame } from '@/widget/protocol'

// Before the first call of the page: in the frame its own cookie counts.
if (typeof window !== 'undefined') callFromFrame()

/**
 * The page of another site around this one, which shows and hides the frame. `close` is absent where there is none.
 * @param origin of that page, when it may frame us.
 */
export function useHost(origin: string | null) {
  const [framed, setFramed] = useState(false)
  const [shown, setShown] = useState(true)
  useEffect(() => {
    if (!origin || window.parent === window) return
    const hear = (event: MessageEvent) => {
      if (event.origin !== origin || event.source !== window.parent) return
      const message = heard<ToFrame>(event.data)
      if (message) setShown(message.throughline === 'shown')
    }
    window.addEventListener('message', hear)
    setFramed(true)
    tellHost(origin, { throughline: 'ready' })
    return () => window.removeEventListener('message', hear)
  }, [origin])
  useEffect(() => {
    if (!framed || !origin) return
    const press = (event: KeyboardEvent) => {
      // What closes a dialog or a menu does not close the chat with it.
      if (event.key === 'Escape' && !event.defaultPrevented) tellHost(origin, { throughline: 'close' })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [framed, origin])
  const tell = framed && origin ? (message: FromFrame) => tellHost(origin, message) : undefined
  return { shown, tell, close: tell && (() => tell({ throughline: 'close' })) }
}
export type Host = ReturnType<typeof useHost>

const tellHost = (origin: string, message: FromFrame) => window.parent.postMessage(message, origin)
