type Drain = { leaving: AbortController; draining: AbortController }

// server.ts and Next's bundle must share the signals.
const shared = globalThis as typeof globalThis & { throughlineDrain?: Drain }
shared.throughlineDrain ??= { leaving: new AbortController(), draining: new AbortController() }
const drain = shared.throughlineDrain

/** Aborted when the server is about to stop: it says that it is not ready, so that a proxy sends nothing new, and still answers all. */
export const leaving: AbortSignal = drain.leaving.signal

/** Aborted when the server stops: open streams end then, or the process never would. */
export const draining: AbortSignal = drain.draining.signal

export function beginLeaving() {
  drain.leaving.abort()
}

export function beginDraining() {
  drain.leaving.abort()
  drain.draining.abort()
}
