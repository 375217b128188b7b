import type { Throughline } from '@/sdk/throughline'

/** Calls one of the workshop's services and tells the log how it went. @returns why it refused, or null when it did not. */
export async function callService(
  service: string,
  made: { key: string; failing: boolean },
  sdk: Throughline | null,
): Promise<{ status: number; message: string } | null> {
  const endpoint = `/api/practice/${service}`
  const body = JSON.stringify({ failing: made.failing, ...(service === 'connect' ? { key: made.key.trim() } : null) })
  const began = performance.now()
  const took = () => ({ durationMs: Math.round(performance.now() - began) })
  try {
    const answer = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    sdk?.logApiCall(endpoint, 'POST', answer.status, took())
    if (answer.ok) return null
    const { detail } = await answer.json()
    return { status: answer.status, message: String(detail) }
  } catch {
    sdk?.logApiCall(endpoint, 'POST', 0, took())
    return { status: 0, message: 'The service cannot be reached' }
  }
}
