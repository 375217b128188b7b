'use client'

import { useRef, useState } from 'react'
import { useHold } from '@/components/holding/use-hold'
import type { SessionListItem } from '@/lib/sessions/schema'
import type { Holding } from './use-holder'

type Options = {
  session: SessionListItem
  /** What its person is called. */
  person: string
  holding: Holding
  /** Whether somebody is there who can be written to. */
  open: boolean
}

/** What a member of staff may do in a session: take it, from whoever has it if that is meant, write to its person, hand it back. */
export function useSteppingIn({ session, person, holding, open }: Options) {
  const [writing, setWriting] = useState(false)
  const [takingFrom, setTakingFrom] = useState(false)
  const dock = useRef<HTMLDivElement>(null)
  const { take, back, busy } = useHold()
  const { session_id: sessionId, name } = session
  const to = name ? person : 'them'
  const holder = open ? holding.holder : null
  const mine = holder?.you ?? false
  const held = { sessionId, person: to }
  return {
    holder,
    mine,
    busy,
    /** What the person is called in a sentence, and by themselves where that is known. */
    to,
    name: name ? person : null,
    /** Where whoever has the session writes. */
    dock,
    writing,
    setWriting,
    takingFrom,
    setTakingFrom,
    takeFrom: () => take({ ...held, from: holder?.id ?? undefined }),
    hold: () => {
      if (mine) back(held)
      else if (holder) setTakingFrom(true)
      else take(held)
    },
    write: () => {
      if (mine) dock.current?.querySelector('textarea')?.focus()
      else setWriting(true)
    },
  }
}
export type SteppingIn = ReturnType<typeof useSteppingIn>
