'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Locale } from '@/db/enums'
import { ApiError } from '@/lib/http/fetch'
import { changeSession, restoreSession, sessionQuery } from '@/lib/sessions/client'
import type { SessionView } from '@/lib/sessions/schema'
import { debugLog } from './debug-log'
import { leaveAtLast } from './leave-at-last'
import { hasLeft, isLeaving, noteLeaving } from './leaving'
import { loadChat } from './load-chat'
import { isAnswerable, openVisit, type Step, stepOf, type Way, wantsPassword } from './open-visit'
import { wipe } from './wipe'

export type KioskState =
  | { at: 'attract' | 'opening' }
  | Step
  | { at: 'failed'; way: Way; error: unknown }
  | { at: 'chat'; session: SessionView; phone: string | null; welcome: boolean }
  | { at: 'closing'; retrying: boolean }

/** So long after opening the page has drawn itself, and fetches ahead what a visitor will need. */
const calmMs = 3000

type Options = {
  /** Begins where a number is asked for. */
  asksNumber: boolean
  /** The browser came with a session's cookie. */
  holds: boolean
  /** The languages to choose from; each visitor begins in the first. */
  locales: Locale[]
}

/** The visit at this screen, from the first touch until everything of it is gone. */
export function useKiosk({ asksNumber, holds, locales }: Options) {
  const [first = 'en'] = locales
  const [state, setState] = useState<KioskState>({ at: holds ? 'opening' : asksNumber ? 'number' : 'attract' })
  const [language, setLanguage] = useState({ locale: first, chosen: false })
  const { locale } = language
  const [busy, setBusy] = useState(false)
  /** Why the step that is shown did not go on. */
  const [refusal, setRefusal] = useState<ApiError | null>(null)
  const client = useQueryClient()
  /** Ends with its visit, so that an answer that comes too late is nobody's. */
  const visit = useRef(new AbortController())
  const closing = useRef(false)

  const go = useCallback((next: KioskState) => {
    setRefusal(null)
    setState(next)
  }, [])

  const enter = useCallback(
    (session: SessionView, how: { phone: string | null; welcome: boolean }) => {
      client.setQueryData(sessionQuery(session.session_id).queryKey, session)
      const own = session.locale
      if (own && locales.includes(own)) setLanguage((before) => ({ ...before, locale: own }))
      go({ at: 'chat', session, ...how })
    },
    [client, locales, go],
  )

  /** Lets go of the session, and of everything of it that this page knows. Nothing else happens here until the server has heard. */
  const close = useCallback(async () => {
    if (closing.current) return
    closing.current = true
    noteLeaving()
    visit.current.abort()
    go({ at: 'closing', retrying: false })
    setLanguage({ locale: first, chosen: false })
    setBusy(false)
    wipe(client)
    await leaveAtLast(() => setState({ at: 'closing', retrying: true }))
    hasLeft()
    // What was still on its way when the visitor left has arrived by now.
    wipe(client)
    visit.current = new AbortController()
    closing.current = false
    go({ at: 'attract' })
  }, [client, first, go])

  useEffect(() => {
    const timer = setTimeout(() => loadChat().catch(() => {}), calmMs)
    return () => clearTimeout(timer)
  }, [])

  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    if (isLeaving()) return void close()
    if (!holds) return
    debugLog('Starting session init')
    debugLog('Attempting to restore session')
    Promise.all([restoreSession('kiosk'), loadChat()]).then(
      ([session]) => {
        debugLog('Session restored successfully')
        enter(session, { phone: session.phone, welcome: false })
      },
      (error) => {
        debugLog('Session error')
        // Refused, it is over. Unanswered, nobody knows whose it is: it is let go before the next visitor comes.
        if (error instanceof ApiError && error.status < 500) go({ at: 'attract' })
        else void close()
      },
    )
  }, [holds, close, enter, go])

  const start = async (way: Way) => {
    if (busy || closing.current) return
    const { signal } = visit.current
    setBusy(true)
    setRefusal(null)
    debugLog('Starting session init')
    debugLog('Creating new session')
    try {
      // First what shows it: a session that no screen shows is nobody's.
      await loadChat()
      const { session, restored } = await openVisit(way, { ...language, signal })
      if (signal.aborted) return
      debugLog('Session start response: 200')
      debugLog(restored ? 'Session restored successfully' : 'New session created')
      enter(session, { phone: 'phone' in way ? way.phone : session.phone, welcome: restored })
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof ApiError) debugLog(`Session start response: ${error.status}`)
      refused(way, error)
    }
    setBusy(false)
  }

  const refused = (way: Way, error: unknown) => {
    if (wantsPassword(way, error)) return go({ at: 'password', phone: way.phone })
    debugLog('Session error')
    if (!isAnswerable(way, error)) return go({ at: 'failed', way, error })
    setRefusal(error)
    setState((before) => (before.at === 'failed' ? stepOf(way) : before))
  }

  /** Goes on in a new session after the one on the screen has ended elsewhere while words were on their way. @returns its id; null when it was revoked. */
  const recover = useCallback(async (): Promise<string | null> => {
    if (state.at !== 'chat') return null
    const { session, phone } = state
    const ended = await client.fetchQuery({ ...sessionQuery(session.session_id), staleTime: 0 }).catch(() => null)
    if (!ended) return null
    const options = { locale, chosen: true, signal: visit.current.signal }
    const again = await openVisit(phone ? { phone } : { guest: true }, options).catch(() =>
      openVisit({ guest: true }, options),
    )
    enter(again.session, { phone: again.session.phone, welcome: false })
    return again.session.session_id
  }, [state, locale, client, enter])

  const tellLocale = useMutation({
    mutationFn: (to: { id: string; locale: Locale }) => changeSession(to.id, { locale: to.locale }),
  })
  const choose = (to: Locale) => {
    setLanguage({ locale: to, chosen: true })
    if (state.at === 'chat' && to !== locale) tellLocale.mutate({ id: state.session.session_id, locale: to })
  }

  /** Nobody is there any more. */
  const reset = () => {
    if (state.at === 'chat' || busy) return void close()
    wipe(client)
    setLanguage({ locale: first, chosen: false })
    go({ at: 'attract' })
  }

  return {
    state,
    locale,
    changed: locale !== first,
    busy,
    refusal,
    start,
    close,
    reset,
    choose,
    recover,
    toAttract: () => go({ at: 'attract' }),
    toNumber: () => go({ at: 'number' }),
    toCode: () => go({ at: 'code' }),
  }
}
