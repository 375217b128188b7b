/**
 * A stream of what a generator says. It is asked for more only as fast as it is read; when the reader goes, `stop` is aborted first, so
 * that a query under way ends, and then the generator is closed.
 */
export function streamText(texts: AsyncGenerator<string>, stop: AbortController): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await texts.next()
      if (stop.signal.aborted) return
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      stop.abort()
      await texts.return(undefined)
    },
  })
}
