import type { Clock } from './clock'
import { toldToWait } from './wait'

type Rejected = { index: number; detail: string }

/** What became of a request: taken in, refused for good, or to be sent again, after `told` ms where the server said so. */
export type Outcome =
  | { is: 'taken'; rejected: Rejected[] }
  | { is: 'refused'; status: number }
  | { is: 'away'; told: number }

export type Send = (body: string, leaving: boolean) => Promise<Outcome>

const longestAnswer = 30_000

/**
 * Posts a batch as text/plain, which asks no leave of the other site first.
 * @param nativeFetch the browser's own, so that our calls are never captured.
 */
export function sendTo(endpoint: string, nativeFetch: typeof fetch, clock: Clock): Send {
  const url = `${endpoint}/api/session-log`
  return async (body, leaving) => {
    const away = { is: 'away', told: 0 } as const
    if (leaving && !('keepalive' in Request.prototype)) {
      // Nobody tells whether a beacon arrived: it stays queued, and is known when it comes again.
      navigator.sendBeacon(url, body)
      return away
    }
    const stop = new AbortController()
    const cancel = clock.later(longestAnswer, () => stop.abort())
    try {
      const answer = await nativeFetch(url, {
        method: 'POST',
        body,
        keepalive: leaving,
        credentials: 'omit',
        signal: stop.signal,
      })
      const { status } = answer
      if (answer.ok) return { is: 'taken', rejected: (await answer.json().catch(() => null))?.rejected ?? [] }
      if (status >= 500 || status === 408 || status === 429) {
        return { is: 'away', told: toldToWait(answer.headers.get('retry-after'), clock.now()) }
      }
      return { is: 'refused', status }
    } catch {
      return away
    } finally {
      cancel()
    }
  }
}
