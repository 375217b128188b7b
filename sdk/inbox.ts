import type { Clock } from './clock'
import { createEventReader, type StreamedEvent } from './event-lines'
import type { InboxMessage } from './inbox-message'
import { backOff } from './wait'

type Listener = (message: InboxMessage) => void

/** The server says at least every 15 s that it is still there. */
const silenceMs = 45_000

/**
 * What staff write to this page. Nothing is asked before somebody listens, nor before the server knows the session. What came before is
 * told to who listens later.
 */
export function createInbox(around: {
  url: () => string
  key: () => string
  nativeFetch: typeof fetch
  clock: Clock
  warn: (words: unknown) => void
}) {
  const { nativeFetch, clock } = around
  const listeners = new Set<Listener>()
  const received: InboxMessage[] = []
  let known = false
  let failures = 0
  let lastId = ''
  let stop: AbortController | undefined
  let notBefore = 0

  const tell = (listener: Listener, message: InboxMessage) => {
    try {
      listener(message)
    } catch (error) {
      around.warn(error)
    }
  }

  const take = ({ event, id, data }: StreamedEvent) => {
    lastId = id || lastId
    failures = 0
    if (event === 'ready') return
    const { id: messageId, fingerprint, text, from, at } = JSON.parse(data)
    const kind = event as InboxMessage['kind']
    const message: InboxMessage = { kind, id: messageId ?? fingerprint, text, from: from ?? undefined, at }
    received.push(message)
    for (const listener of listeners) tell(listener, message)
  }

  const ask = async (headers: Record<string, string>, init: RequestInit) =>
    nativeFetch(around.url(), {
      ...init,
      headers: { ...headers, authorization: `Bearer ${around.key()}` },
      credentials: 'omit',
    })

  const listen = async () => {
    if (stop || !known || listeners.size === 0) return
    const own = new AbortController()
    stop = own
    let quiet = () => {}
    const heard = () => {
      quiet()
      quiet = clock.later(silenceMs, () => own.abort())
    }
    try {
      heard()
      const answer = await ask(lastId ? { 'last-event-id': lastId } : {}, { signal: own.signal })
      // The server does not know the key: it may when it has taken in more.
      if (answer.status === 401 && stop === own) known = false
      const reader = answer.ok && answer.body?.getReader()
      const decoder = new TextDecoder()
      const read = createEventReader(take)
      while (reader) {
        const { done, value } = await reader.read()
        if (done) break
        heard()
        read(decoder.decode(value, { stream: true }))
      }
    } catch {
      // The stream broke off: it goes on where it was.
    }
    quiet()
    if (stop !== own) return
    stop = undefined
    failures += 1
    notBefore = clock.now() + backOff(failures, clock.random())
    clock.later(notBefore - clock.now(), listen)
  }

  const close = () => {
    stop?.abort()
    stop = undefined
  }

  return {
    /** The server has taken events in: it knows the session now. */
    opened() {
      known = true
      if (clock.now() >= notBefore) void listen()
    },
    /** It is another session from now on. */
    forget() {
      close()
      known = false
      lastId = ''
      received.length = 0
    },
    onMessage(listener: Listener) {
      listeners.add(listener)
      for (const message of received) tell(listener, message)
      void listen()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) close()
      }
    },
    /** @returns whether the words reached the server. */
    answer: (content: unknown): Promise<boolean> =>
      ask({ 'content-type': 'application/json' }, { method: 'POST', body: JSON.stringify({ content }) }).then(
        (answer) => answer.ok,
        () => false,
      ),
  }
}
