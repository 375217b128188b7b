import { useSyncExternalStore } from 'react'

/** Who writes goes on saying so every three seconds. */
const lastsMs = 5000

type Writing = { name: string | null; timer: ReturnType<typeof setTimeout> }

const writing = new Map<string, Writing>()
const listeners = new Set<() => void>()

function tell() {
  for (const listener of listeners) listener()
}

/** Somebody writes in this session, and for five seconds from now counts as writing. `name` is theirs, where they have one. */
export function noteWriting(sessionId: string, name: string | null) {
  clearTimeout(writing.get(sessionId)?.timer)
  writing.set(sessionId, { name, timer: setTimeout(() => forgetWriting(sessionId), lastsMs) })
  tell()
}

/** They have said it, or do not write any more; without a session, whoever it was in any. */
export function forgetWriting(sessionId?: string) {
  for (const [id, { timer }] of writing) {
    if (sessionId !== undefined && id !== sessionId) continue
    clearTimeout(timer)
    writing.delete(id)
  }
  tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The name of whoever writes in a session at this moment, null where they have none; undefined when nobody does. */
export function useWriting(sessionId: string): string | null | undefined {
  const name = () => writing.get(sessionId)?.name
  return useSyncExternalStore(subscribe, name, () => undefined)
}
