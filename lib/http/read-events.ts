/** One Server-Sent Event as it arrived (WHATWG HTML 9.2.6). */
export type ReceivedEvent = { event: string; id: string | undefined; data: string }

/** Reads the Server-Sent Events of an answer till it ends; comments, such as heartbeats, are told as events without data. */
export async function* readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ReceivedEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let held = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      held += value.replaceAll('\r\n', '\n')
      for (let end = held.indexOf('\n\n'); end >= 0; end = held.indexOf('\n\n')) {
        yield parseEvent(held.slice(0, end))
        held = held.slice(end + 2)
      }
    }
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}

function parseEvent(block: string): ReceivedEvent {
  const field = (name: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
  return { event: field('event').at(-1) ?? 'message', id: field('id').at(-1), data: field('data').join('\n') }
}
