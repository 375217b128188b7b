'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { forgetWriting, noteWriting, useWriting } from '@/components/live/typing'
import { useTellRead } from '@/components/live/use-telling'
import { isPrivate } from '@/components/thread/session-name'
import type { MessageView } from '@/lib/chat/schema'
import { attendanceQuery, tellRead } from '@/lib/chat/staff-client'
import type { LogEntry, LogSign } from '@/lib/log/schema'
import type { SessionListItem } from '@/lib/sessions/schema'

/** A hold lapses without a word of its own, so that it is looked at again; and whoever has the page in front of them is there. */
const everyMs = 60_000

const comesOrGoes = new Set(['taken', 'handed_back', 'status'])

/** Who answers in a session in place of the assistant, seen by staff, and how far its person has read. */
export function useHolder(session: SessionListItem) {
  const { session_id: sessionId, held_by } = session
  const client = useQueryClient()
  const query = attendanceQuery(sessionId)
  const { data } = useQuery({ ...query, enabled: !isPrivate(session.type), refetchInterval: everyMs })
  const writing = useWriting(sessionId) !== undefined
  const holder = data ? data.holder : held_by
  const look = () => void client.invalidateQueries({ queryKey: query.queryKey })
  return {
    holder,
    writing,
    read: data?.read ?? { person: null, staff: null },
    onSign: ({ what }: LogSign) => (what === 'typing' ? noteWriting(sessionId, null) : look()),
    onArrived: (entries: LogEntry[]) => {
      if (entries.some(({ event_type }) => comesOrGoes.has(event_type))) look()
      if (entries.some(({ event_type }) => event_type === 'message')) forgetWriting(sessionId)
    },
  }
}
export type Holding = ReturnType<typeof useHolder>

type Here = { sessionId: string; messages: ReadonlyMap<string, MessageView>; holding: Holding }

/** Whoever holds the session reads what its person says, and is there as long as its page is in front of them. */
export function useHere({ sessionId, messages, holding }: Here) {
  const mine = holding.holder?.you ?? false
  const said = [...messages.values()].filter(({ role }) => role === 'user')
  const newest = said.reduce<MessageView | undefined>(
    (last, one) => (last && last.createdAt >= one.createdAt ? last : one),
    undefined,
  )
  useTellRead({ sessionId, as: 'staff', newest, readAt: holding.read.staff, looking: mine })
  useEffect(() => {
    if (!mine) return
    const here = () => {
      if (!document.hidden) tellRead(sessionId, 'staff').catch(() => undefined)
    }
    const timer = setInterval(here, everyMs)
    return () => clearInterval(timer)
  }, [sessionId, mine])
}
