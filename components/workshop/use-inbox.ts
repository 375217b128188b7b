'use client'

import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import type { InboxMessage } from '@/sdk/inbox-message'
import type { Throughline } from '@/sdk/throughline'
import { useKept } from './use-kept'

/** What was said between the staff and this page. `said` are this page's own words. */
export type Said = InboxMessage | { kind: 'said'; id: string; text: string; at: string }

const nothing: { said: Said[] } = { said: [] }

/** The conversation with the staff, oldest first; a note that is shown anew stands where it came last. */
export function useInbox(sdk: Throughline | null) {
  const [heard, setHeard] = useState<InboxMessage[]>([])
  const [own, setOwn] = useKept('workshop.said', nothing)
  useEffect(() => {
    const opened = Date.now()
    return sdk?.onMessage((message) => {
      setHeard((before) => [...before.filter(({ id }) => id !== message.id), message])
      // On a phone the panel is out of sight.
      if (message.kind === 'message' && Date.parse(message.at) > opened) {
        toast(`${message.from ?? 'Your instructor'} wrote to you`, { description: message.text })
      }
    })
  }, [sdk])
  const say = (text: string) => {
    const at = new Date().toISOString()
    setOwn(({ said }) => ({ said: [...said, { kind: 'said', id: at, text, at }] }))
  }
  const answer = async (text: string) => {
    const reached = (await sdk?.answer(text)) === true
    if (reached) say(text)
    return reached
  }
  const all = [...heard, ...own.said].sort((a, b) => a.at.localeCompare(b.at))
  return { all, answer, say }
}
