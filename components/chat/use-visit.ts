'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { conversationsQuery } from '@/lib/chat/client'
import {
  changeSession,
  endSession,
  movesQuery,
  restoreSession,
  sessionQuery,
  startSession,
} from '@/lib/sessions/client'
import type { SessionView } from '@/lib/sessions/schema'
import { isGone } from './use-outbox'

export type Visit =
  | { at: 'choose' }
  | { at: 'opening' }
  | { at: 'failed'; error: unknown }
  | { at: 'talking'; sessionId: string }
  | { at: 'ended'; sessionId: string }
  | { at: 'gone' }

/** How the page begins: with the session this browser holds, by joining the person's own, or by asking. */
export type Beginning = { how: 'restore'; sessionId: string } | { how: 'start' } | { how: 'choose' }

/** The visit of this page, from opening to its end. */
export function useVisit({ beginning, guest }: { beginning: Beginning; guest: boolean }) {
  const [visit, setVisit] = useState<Visit>(() => {
    if (beginning.how === 'restore') return { at: 'talking', sessionId: beginning.sessionId }
    return { at: beginning.how === 'start' ? 'opening' : 'choose' }
  })
  const client = useQueryClient()
  const locale = useLocale()

  const talk = useCallback(
    async (session: SessionView) => {
      const id = session.session_id
      client.setQueryData(sessionQuery(id).queryKey, session)
      setVisit({ at: 'talking', sessionId: id })
      await client.invalidateQueries({ queryKey: movesQuery(id).queryKey })
      await client.invalidateQueries({ queryKey: conversationsQuery().queryKey })
    },
    [client],
  )
  const start = useCallback(async () => {
    setVisit({ at: 'opening' })
    try {
      const { session } = await startSession({
        channel: 'website',
        locale,
        ...(guest ? { guest: true as const } : null),
      })
      await talk(session)
    } catch (error) {
      setVisit({ at: 'failed', error })
    }
  }, [guest, locale, talk])
  const restore = useCallback(async () => {
    try {
      await talk(await restoreSession('website', locale))
    } catch (error) {
      // Ended or expired between the first paint and now; when only the way here is broken, what is shown stays.
      if (isGone(error)) setVisit({ at: 'gone' })
    }
  }, [locale, talk])

  /** Goes on after the session of this page was over while words were on their way: with what this browser holds now, else with a new one. */
  const recover = useCallback(async (): Promise<string | null> => {
    const session =
      (await restoreSession('website', locale).catch(() => null)) ??
      (await startSession({ channel: 'website', locale, ...(guest ? { guest: true as const } : null) })).session
    await talk(session)
    return session.session_id
  }, [guest, locale, talk])

  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    if (beginning.how === 'start') void start()
    if (beginning.how === 'restore') void restore()
  }, [beginning, start, restore])

  const spoken = useRef(locale)
  useEffect(() => {
    if (visit.at !== 'talking' || spoken.current === locale) return
    spoken.current = locale
    // Where it does not get through, replies go by the language of what is written.
    changeSession(visit.sessionId, { locale }).catch(() => undefined)
  }, [locale, visit])

  const over = useCallback(
    (gone: boolean) =>
      setVisit((before) => {
        if (before.at !== 'talking') return before
        return gone ? { at: 'gone' } : { at: 'ended', sessionId: before.sessionId }
      }),
    [],
  )
  /** Ends the conversation. @throws ApiError unless it was over already. */
  const end = async () => {
    try {
      await endSession()
    } catch (error) {
      if (!isGone(error)) throw error
    }
    over(false)
    await client.invalidateQueries({ queryKey: conversationsQuery().queryKey })
  }
  return { visit, start, end, over, recover }
}
