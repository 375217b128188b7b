import type { Handler } from './listen'

// Each takes a hash of 50 ms of a core, so that more of them under way at once are no sooner done.
const atOnce = 8
// Past these they go on to the line of the hashes, which tells them to come back.
const mostWaiting = 256

const signIns = /^(\/api(\/v1)?)?\/auth\/(login|signup|password|callback\/credentials)\/?(\?|$)/

/**
 * Lets sign-ins in a few at a time: hundreds at once would fill the event loop with work that only waits for hashes, and what others send
 * would stand behind it.
 */
export function inTurns(handle: Handler): Handler {
  const waiting: (() => void)[] = []
  let running = 0
  const next = () => {
    running--
    waiting.shift()?.()
  }
  const start: Handler = (request, response) => {
    running++
    // Comes once, whether it was answered or the caller went away.
    response.once('close', next)
    return handle(request, response)
  }
  return async (request, response) => {
    if (request.method !== 'POST' || !signIns.test(request.url ?? '')) return handle(request, response)
    if (running >= atOnce && waiting.length < mostWaiting) await new Promise<void>((resolve) => waiting.push(resolve))
    // Whoever went away while waiting leaves their turn to the next.
    if (response.destroyed) return void waiting.shift()?.()
    await start(request, response)
  }
}
