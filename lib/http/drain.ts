// server.ts and Next's bundle must share the signal.
const shared = globalThis as typeof globalThis & { throughlineDrain?: AbortController }
shared.throughlineDrain ??= new AbortController()

/** Aborted when the server stops: open streams end then, or the process never would. */
export const draining: AbortSignal = shared.throughlineDrain.signal

export function beginDraining() {
  shared.throughlineDrain?.abort()
}
