const longestMs = 8000

/**
 * Waits until it makes sense to try the server again: when the network is back, or after a while that doubles from try to try (half a second
 * to eight), or as long as the server asked for. Ends at once when `left` aborts.
 */
export function nextChance(attempt: number, retryAfter: number | undefined, left: AbortSignal): Promise<void> {
  const ms = retryAfter ? retryAfter * 1000 : Math.min(longestMs, 500 * 2 ** attempt)
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      left.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
    left.addEventListener('abort', done)
  })
}
