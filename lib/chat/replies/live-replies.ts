import { hear } from '@/db/listen'
import type { MessagePart } from '@/db/schema/chat'

/** A reply that this process is making, as far as it is. The text only grows. */
export type RunningReply = { text: string; parts: MessagePart[]; agent: string | null; stop: AbortController }

type Hub = {
  running: Map<string, RunningReply>
  waiting: Map<string, Set<() => void>>
  chains: Set<Promise<void>>
  closing: boolean
}

// One LISTEN a process; server.ts and Next's bundle load this file separately and must see the same replies.
const shared = globalThis as typeof globalThis & { throughlineReplies?: Hub }
shared.throughlineReplies ??= {
  running: new Map(),
  waiting: new Map(),
  chains: new Set(),
  closing: false,
}
const hub = shared.throughlineReplies

const channel = 'throughline_replies'
const lookAgainMs = 1000

function wake(messageId: string) {
  for (const resume of hub.waiting.get(messageId) ?? []) resume()
}

function listen() {
  hear(
    channel,
    (payload) => {
      const [messageId = '', word] = payload.split(' ')
      if (word === 'stop') hub.running.get(messageId)?.stop.abort()
      wake(messageId)
    },
    () => {
      for (const messageId of hub.waiting.keys()) wake(messageId)
    },
  )
}

/** Tells every copy at commit that a reply has grown, ended, or is to be stopped. */
export const announcement = (messageId: string, word?: 'stop') => ({
  channel,
  payload: word ? `${messageId} ${word}` : messageId,
})

/** The reply of this id that this process is making. */
export const runningReply = (messageId: string) => hub.running.get(messageId)

/** The ids of the replies that this process is making. */
export const runningReplies = () => [...hub.running.keys()]

/** Opens a reply that this process makes from here on; those who follow it see it grow at once. */
export function openReply(messageId: string): RunningReply {
  listen()
  const reply: RunningReply = { text: '', parts: [], agent: null, stop: new AbortController() }
  hub.running.set(messageId, reply)
  return reply
}

export function grow(messageId: string, change: (reply: RunningReply) => void) {
  const reply = hub.running.get(messageId)
  if (!reply) return
  change(reply)
  wake(messageId)
}

/** From here on the database tells how it stands. */
export function closeReply(messageId: string) {
  hub.running.delete(messageId)
  wake(messageId)
}

/**
 * Waits for a reply to grow, here or on another copy. What happens between two waits is not lost. `next()` also resolves when `signal`
 * aborts, and every second, in case an announcement was lost.
 */
export function waitForReply(messageId: string, signal: AbortSignal) {
  let pending = false
  let resume: (() => void) | null = null
  const woken = () => {
    pending = true
    resume?.()
  }
  const others = hub.waiting.get(messageId) ?? new Set()
  hub.waiting.set(messageId, others.add(woken))
  signal.addEventListener('abort', woken, { once: true })
  listen()
  return {
    async next() {
      if (!pending && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, lookAgainMs)
          resume = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        resume = null
      }
      pending = false
    },
    close() {
      others.delete(woken)
      if (others.size === 0 && hub.waiting.get(messageId) === others) hub.waiting.delete(messageId)
      signal.removeEventListener('abort', woken)
    },
  }
}

/** Remembers work that goes on by itself, so that a stopping server can wait for it. */
export function keepTrack(chain: Promise<void>) {
  hub.chains.add(chain)
  void chain.finally(() => hub.chains.delete(chain))
}

/** Whether what waits is left to other copies, as this process is about to end. */
export const isClosing = () => hub.closing

/** Goes on with what waits for `ms`, as somebody may still listen; then begins nothing, stops what is being made, and resolves once it is stored. */
export async function finishReplies(ms: number) {
  const timer = setTimeout(() => {
    hub.closing = true
    for (const reply of hub.running.values()) reply.stop.abort('draining')
  }, ms)
  while (hub.chains.size > 0) await Promise.all(hub.chains)
  clearTimeout(timer)
}
