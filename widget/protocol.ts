/** What the frame tells the page around it: that it is there, that it wants to be closed, and how much came in unseen. */
export type FromFrame = { throughline: 'ready' | 'close' } | { throughline: 'unread'; count: number }

/** What the page tells the frame: whether it can be seen. */
export type ToFrame = { throughline: 'shown' | 'hidden' }

/** What a window was told, where that is in these words; null otherwise. */
export function heard<T extends FromFrame | ToFrame>(data: unknown): T | null {
  const kind = typeof data === 'object' && data !== null && 'throughline' in data ? data.throughline : null
  return typeof kind === 'string' ? (data as T) : null
}
