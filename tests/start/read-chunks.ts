export type Chunk = { type: string; messageId?: string; delta?: string; [field: string]: unknown }

/** What the chunks of a reply say. */
export const textOf = (chunks: Chunk[]) =>
  chunks.flatMap(({ type, delta }) => (type === 'text-delta' ? [delta] : [])).join('')

/** Calls what answers by a stream of UI messages, and reads its chunks one by one. */
export async function readChunks(url: string, request: RequestInit) {
  const response = await fetch(url, request)
  const read: Chunk[] = []
  const chunks = chunksIn(response)
  return {
    status: response.status,
    /** Reads on until one is as wanted. */
    async until(wanted: (chunk: Chunk) => boolean) {
      for (;;) {
        const { value, done } = await chunks.next()
        if (done) throw new Error(`the stream ended before: ${JSON.stringify(read)}`)
        read.push(value)
        if (wanted(value)) return
      }
    },
    /** Reads to the end. @returns all that was read. */
    async rest(): Promise<Chunk[]> {
      for await (const chunk of chunks) read.push(chunk)
      return read
    },
  }
}

async function* chunksIn(response: Response): AsyncGenerator<Chunk> {
  if (response.status === 204) return
  if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`)
  const decoder = new TextDecoder()
  let pending = ''
  for await (const bytes of response.body) {
    pending += decoder.decode(bytes, { stream: true })
    const lines = pending.split('\n\n')
    pending = lines.pop() ?? ''
    for (const line of lines) {
      if (!line.startsWith('data: ')) continue
      if (line === 'data: [DONE]') return
      yield JSON.parse(line.slice('data: '.length))
    }
  }
}
