import { setTimeout as wait } from 'node:timers/promises'

const tries = 3
const pauseMs = 250

/** The status of a server that may do better in a moment. */
const isPassing = (status: number) => status === 429 || status === 408 || status >= 500

/**
 * fetch that asks again, twice at most, while nobody answers or the server is unwell. Each request is for itself: what tools did before it
 * is not done again. Redirects are not followed, so that the key goes to the address it was given for alone.
 */
export const patientFetch: typeof fetch = async (address, init) => {
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt === tries
    try {
      const response = await fetch(address, { ...init, redirect: 'error' })
      if (last || !isPassing(response.status)) return response
      await response.body?.cancel()
    } catch (error) {
      if (last || init?.signal?.aborted) throw error
    }
    await wait(pauseMs * attempt, undefined, init?.signal ? { signal: init.signal } : {})
  }
}
