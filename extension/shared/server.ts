import type { Trouble } from './recording'
import { permissionFor, type Settings } from './settings'

/** Why a call did not do what it was for. `retryAfterMs` is the server's own word. */
export type Refusal = { ok: false; why: Trouble | 'ended' | 'gone' | 'refused'; retryAfterMs?: number }
export type Answer = { ok: true; body: unknown } | Refusal

const patienceMs = 20_000

const meanings: Record<number, Refusal['why']> = {
  400: 'refused',
  401: 'key',
  403: 'scope',
  404: 'gone',
  409: 'ended',
  413: 'refused',
  422: 'refused',
}

/** Calls the server as the program of this key. Never throws. */
export async function call({ server, key }: Settings, method: string, path: string, body?: unknown): Promise<Answer> {
  try {
    const response = await fetch(server + path, {
      method,
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (response.ok) return { ok: true, body: await response.json() }
    const seconds = Number(response.headers.get('retry-after'))
    const retryAfterMs = seconds > 0 ? { retryAfterMs: seconds * 1000 } : {}
    return { ok: false, why: meanings[response.status] ?? 'busy', ...retryAfterMs }
  } catch {
    const allowed = await chrome.permissions.contains(permissionFor(server))
    return { ok: false, why: allowed ? 'offline' : 'access' }
  }
}

/** Reads a text out of an answer by the names on the way to it. @throws when there is none, which no Throughline server does */
export function textAt(body: unknown, ...path: string[]): string {
  const value = path.reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], body)
  if (typeof value !== 'string') throw new Error(`The server's answer has no ${path.join('.')}.`)
  return value
}
