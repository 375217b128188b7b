'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { forgetLive } from '@/components/live/use-live'
import { ApiError } from '@/lib/http/fetch'
import { claimHandover, leaveSession, restoreSession, sessionQuery, startSession } from '@/lib/sessions/client'
import type { SessionView } from '@/lib/sessions/schema'
import { debugLog } from './debug-log'

export type Way = { phone: string; password?: string } | { guest: true } | { code: string }

export type KioskState =
  | { at: 'attract' | 'opening' | 'number' | 'code' }
  | { at: 'password'; phone: string }
  | { at: 'failed'; way: Way; error: unknown }
  | { at: 'chat'; session: SessionView; phone: string | null; welcome: boolean }
  | { at: 'closing'; retrying: boolean }

const closeAgainMs = 3000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const codeOf = (error: unknown) => (error instanceof ApiError ? error.code : null)

/** The visit at this screen, from the first touch until everything of it is gone. `holds`: the browser came with a session's cookie. */
export function useKiosk(holds: boolean) {
  const [state, setState] = useState<KioskState>({ at: holds ? 'opening' : 'attract' })
  const [busy, setBusy] = useState(false)
  /** Why the step that is shown did not go on. */
  const [refusal, setRefusal] = useState<ApiError | null>(null)
  const client = useQueryClient()

  const go = useCallback((next: KioskState) => {
    setRefusal(null)
    setState(next)
  }, [])

  const restored = useRef(false)
  useEffect(() => {
    if (!holds || restored.current) return
    restored.current = true
    debugLog('Starting session init')
    debugLog('Attempting to restore session')
    restoreSession('kiosk').then(
      (session) => {
        debugLog('Session restored successfully')
        client.setQueryData(sessionQuery(session.session_id).queryKey, session)
        go({ at: 'chat', session, phone: session.phone, welcome: false })
      },
      () => {
        debugLog('Session error')
        go({ at: 'attract' })
      },
    )
  }, [holds, client, go])

  const start = async (way: Way) => {
    if (busy) return
    setBusy(true)
    setRefusal(null)
    debugLog('Starting session init')
    debugLog('Creating new session')
    try {
      const { session, restored: back } = await open(way)
      debugLog('Session start response: 200')
      debugLog(back ? 'Session restored successfully' : 'New session created')
      client.setQueryData(sessionQuery(session.session_id).queryKey, session)
      go({ at: 'chat', session, phone: 'phone' in way ? way.phone : session.phone, welcome: back })
    } catch (error) {
      if (error instanceof ApiError) debugLog(`Session start response: ${error.status}`)
      refused(way, error)
    }
    setBusy(false)
  }

  const refused = (way: Way, error: unknown) => {
    const code = codeOf(error)
    if ('phone' in way && code === 'login_required') return go({ at: 'password', phone: way.phone })
    debugLog('Session error')
    if (isAnswerable(way, code) && error instanceof ApiError) {
      setRefusal(error)
      setState((before) => (before.at === 'failed' ? stepOf(way) : before))
    } else go({ at: 'failed', way, error })
  }

  /** Lets go of the session, and of everything of it that this page knows. Nothing else happens here until the server has heard. */
  const close = async () => {
    go({ at: 'closing', retrying: false })
    forgetLive()
    client.clear()
    for (;;) {
      try {
        await leaveSession()
        break
      } catch (error) {
        if (error instanceof ApiError && error.status < 500 && error.status !== 429) break
        setState({ at: 'closing', retrying: true })
        await pause(closeAgainMs)
      }
    }
    client.clear()
    go({ at: 'attract' })
  }

  return {
    state,
    busy,
    refusal,
    start,
    close,
    toAttract: () => go({ at: 'attract' }),
    toNumber: () => go({ at: 'number' }),
    toCode: () => go({ at: 'code' }),
  }
}

async function open(way: Way): Promise<{ session: SessionView; restored: boolean }> {
  if ('code' in way) return { session: await claimHandover({ code: way.code, channel: 'kiosk' }), restored: true }
  return startSession({ channel: 'kiosk', ...way })
}

function stepOf(way: Way): KioskState {
  if ('code' in way) return { at: 'code' }
  return 'phone' in way && way.password !== undefined ? { at: 'password', phone: way.phone } : { at: 'number' }
}

/** Whether the visitor can answer a refusal in the step they are at. */
function isAnswerable(way: Way, code: string | null): boolean {
  if (code === 'invalid_phone') return true
  if ('code' in way) return code === 'code_not_found' || code === 'too_many'
  const aboutPassword = code === 'wrong_credentials' || code === 'too_many' || code === 'busy'
  return 'phone' in way && way.password !== undefined && aboutPassword
}
