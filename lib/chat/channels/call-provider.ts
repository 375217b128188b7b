const usualPatienceMs = 8000

export type Answer = { status: number; body: unknown; retryAfter: number | undefined }

type Asking = { headers?: Record<string, string>; body?: object; patienceMs?: number }

/**
 * Asks a messenger's API.
 * @returns its answer; null when none came in time, so that nobody knows whether it was heard.
 */
export async function callProvider(
  url: string,
  headers: Record<string, string>,
  body?: object,
): Promise<Answer | null> {
  try {
    const answer = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : null,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    })
    const text = await answer.text()
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
    return { status: answer.status, body: jsonOf(text), retryAfter: Number.isFinite(seconds) ? seconds : undefined }
  } catch {
    return null
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
