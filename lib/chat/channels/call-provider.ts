const usualPatienceMs = 8000

export type Answer = { status: number; body: unknown; retryAfter: number | undefined }

type Asking = { headers?: Record<string, string>; body?: object; patienceMs?: number }

/** No answer, in time or at all: nobody knows whether it was heard. */
export type Silence = 'too_slow' | 'no_answer'

/** Asks a messenger's API. */
export async function callProvider(
  url: string,
  { headers = {}, body, patienceMs = usualPatienceMs }: Asking,
): Promise<Answer | Silence> {
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
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'too_slow' : 'no_answer'
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
