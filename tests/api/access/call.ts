export type Reply = { status: number; headers: Record<string, string>; text: string }

export type Call = { method: string; url: string; headers: Record<string, string>; body?: unknown }

/** One request without cookies of its own. Of a stream that stays open only the head is read. */
export async function call({ method, url, headers, body: sent }: Call): Promise<Reply> {
  const body = method === 'GET' ? undefined : sent
  const text = typeof body === 'string'
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: body === undefined || text ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: text ? body : JSON.stringify(body) }),
  })
  const live = response.headers.get('content-type')?.startsWith('text/event-stream')
  if (live) await response.body?.cancel()
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: live ? '' : await response.text(),
  }
}

/** What tells two problems apart but for the ids that every answer bears. */
export function essence({ status, headers, text }: Reply) {
  const { instance: _, requestId: __, ...problem } = text ? JSON.parse(text) : {}
  const { date: ___, 'x-request-id': ____, 'content-length': _____, ...rest } = headers
  return { status, headers: rest, problem }
}
