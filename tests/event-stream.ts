export type StreamEvent = { event: string; id: string; data: unknown }

function parse(block: string): StreamEvent | null {
  const fields = new Map(
    block.split('\n').flatMap((line) => {
      const at = line.indexOf(': ')
      return at > 0 ? [[line.slice(0, at), line.slice(at + 2)] as const] : []
    }),
  )
  const data = fields.get('data')
  return data ? { event: fields.get('event') ?? 'message', id: fields.get('id') ?? '', data: JSON.parse(data) } : null
}

/** Reads a stream of Server-Sent Events until `count` have come, then closes it. */
export async function readEvents(
  url: string,
  headers: Record<string, string>,
  count: number,
  onEvent: (event: StreamEvent) => Promise<void> = async () => {},
): Promise<StreamEvent[]> {
  const response = await fetch(url, { headers })
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`)
  const events: StreamEvent[] = []
  let pending = ''
  const decoder = new TextDecoder()
  const reader = response.body.getReader()
  try {
    while (events.length < count) {
      const { done, value } = await reader.read()
      if (done) break
      pending += decoder.decode(value, { stream: true })
      const blocks = pending.split('\n\n')
      pending = blocks.pop() ?? ''
      for (const event of blocks.map(parse)) {
        if (!event) continue
        events.push(event)
        await onEvent(event)
      }
    }
  } finally {
    await reader.cancel()
  }
  return events.slice(0, count)
}
