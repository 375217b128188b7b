'use client'

import { useRef } from 'react'
import type { StreamState } from '@/lib/log/client'

/** When the connection was lost, in milliseconds since 1970; null while it stands. */
export function useDroppedAt(stream: StreamState): number | null {
  const at = useRef<number | null>(null)
  if (stream.is === 'live') at.current = null
  else at.current ??= Date.now()
  return at.current
}
