import { ApiError } from '@/lib/http/fetch'
import { leaveSession } from '@/lib/sessions/client'

const againMs = 3000
const patienceMs = 10_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Lets go of this browser's session, and tries until the server has heard it. `onDelay` is told each time it has not. */
export async function leaveAtLast(onDelay: () => void) {
  for (;;) {
    try {
      await leaveSession({ signal: AbortSignal.timeout(patienceMs) })
      return
    } catch (error) {
      if (error instanceof ApiError && error.status < 500 && error.status !== 429) return
    }
    onDelay()
    await pause(againMs)
  }
}
