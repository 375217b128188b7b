'use client'

import { useMemo } from 'react'
import { isPrivate, personName } from '@/components/thread/session-name'
import type { MessageView } from '@/lib/chat/schema'
import type { LogPage } from '@/lib/log/schema'
import type { SessionListItem } from '@/lib/sessions/schema'
import { moveOf, statusIn } from './describe-system'
import { timelineRows } from './rows'
import { useSessionLog } from './use-session-log'
import { useWords } from './use-words'

type Options = { session: SessionListItem; first: LogPage; messages: MessageView[]; tail: boolean }

/** A session as rows, and what they say about it: where it has been, how it stands, what its person is called. */
export function useTimeline({ session, first, messages, tail }: Options) {
  const { words, look } = useWords(session.session_id, messages, isPrivate(session.type))
  const log = useSessionLog({
    sessionId: session.session_id,
    first,
    tail,
    onArrived: (entries) => {
      if (entries.some((entry) => entry.event_type === 'message')) look()
    },
  })
  const start = session.channels[0] ?? session.channel
  const rows = useMemo(() => timelineRows(log.entries, words, start), [log.entries, words, start])
  const lastStatus = useMemo(() => rows.findLast((row) => statusIn(row.entry)), [rows])
  const channels = useMemo(() => {
    const visited = rows.flatMap((row) => moveOf(row.entry)?.to ?? [])
    return [...new Set<string>([...session.channels, ...visited])]
  }, [rows, session.channels])
  const person = personName(session).split(' ')[0] ?? ''
  const status = (lastStatus ? statusIn(lastStatus.entry) : undefined) ?? session.status
  return { log, rows, channels, status, person }
}
