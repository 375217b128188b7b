'use client'

import { useSyncExternalStore } from 'react'

/**
 * A message on its way; `id` is its clientMessageId, so that sending it again never says it twice. `waiting` until the server can be
 * reached, `sent` once it is stored there.
 */
export type Outgoing = {
  id: string
  sessionId: string
  content: string
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  error?: unknown
  /** Its session was over and it goes into another one; that happens once. */
  moved?: true
}

const key = 'tl-outbox'

let items: Outgoing[] = []
let kept = false
const watching = new Set<() => void>()
const none: Outgoing[] = []

function put(next: Outgoing[]) {
  items = next
  if (kept) write(next)
  for (const changed of watching) changed()
}

/** What is not stored at the server yet outlives a reload of this tab. */
function write(outgoing: Outgoing[]) {
  const unsent = outgoing.filter(({ state }) => state !== 'sent').map(({ error, ...rest }) => rest)
  try {
    if (unsent.length === 0) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(unsent))
  } catch {
    // A browser that keeps nothing still sends what this page holds.
  }
}

/** From here on, what waits is kept in this tab's own storage; what was kept before is taken up. Not at a kiosk. */
export function keepOutbox() {
  if (kept) return
  kept = true
  try {
    const before: Outgoing[] = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    const known = new Set(items.map(({ id }) => id))
    put([...before.filter(({ id }) => !known.has(id)).map((one) => ({ ...one, state: 'waiting' as const })), ...items])
  } catch {
    // Not ours to read: begin with nothing.
  }
}

/** Forgets every word that waits, here and in the tab's storage. */
export function forgetOutbox() {
  put([])
}

export const outgoingOf = (sessionId: string) => items.filter((one) => one.sessionId === sessionId)

export const addOutgoing = (one: Outgoing) => put([...items, one])

export const changeOutgoing = (id: string, change: Partial<Outgoing>) =>
  put(items.map((one) => (one.id === id ? { ...one, ...change } : one)))

export const dropOutgoing = (ids: string[]) => {
  if (items.some(({ id }) => ids.includes(id))) put(items.filter(({ id }) => !ids.includes(id)))
}

/** What waited in a session that is over goes into another one, in the same order. */
export function moveOutgoing(from: string, to: string) {
  const moves = (one: Outgoing) => one.sessionId === from && one.state !== 'sent'
  put(
    items.map((one) => (moves(one) ? { ...one, sessionId: to, state: 'waiting', error: undefined, moved: true } : one)),
  )
}

const watch = (changed: () => void) => {
  watching.add(changed)
  return () => watching.delete(changed)
}

/** All that is on its way from this page. */
export const useOutgoing = () =>
  useSyncExternalStore(
    watch,
    () => items,
    () => none,
  )
