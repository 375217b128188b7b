import { APICallError } from 'ai'
import type { ModelFailure } from './model-failed'

/** What an error of the SDK or the network comes down to. */
export function failureOf(error: unknown): ModelFailure {
  const status = APICallError.isInstance(error) ? error.statusCode : 200
  if (status === undefined || status >= 500 || isNetwork(error)) return 'unreachable'
  return status >= 400 ? 'refused' : 'bad_answer'
}

/** undici tells of lost connections by a TypeError, with the system's code at its root. */
function isNetwork(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof TypeError && /terminated|fetch failed|network/i.test(e.message)) return true
    if ('code' in e && /^(E[A-Z]+|UND_ERR_\w+)$/.test(String(e.code))) return true
  }
  return false
}
