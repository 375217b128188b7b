import { log } from '@/lib/log'
import { draining } from './drain'

/** `data` is sent as JSON, `text` as it is. */
export type ServerSentEvent = { event?: string; id?: string } & ({ data: unknown } | { text: string })

const heartbeatMs = 15_000

function encode({ event, id, ...sent }: ServerSentEvent): string {
  const data = 'text' in sent ? sent.text : JSON.stringify(sent.data)
  return `${event ? `event: ${event}\n` : ''}${id ? `id: ${id}\n` : ''}data: ${data}\n\n`
}

/**
 * A stream of Server-Sent Events (WHATWG HTML 9.2) from a generator. Ends when the client goes or the server drains; `signal` tells the
 * generator. A slow reader slows the generator down instead of filling memory.
 * @param mayLook gives a signal that aborts once the client may not look any more; it is told when the stream has ended anyway.
 */
export function sse(
  client: AbortSignal,
  produce: (signal: AbortSignal) => AsyncGenerator<ServerSentEvent[]>,
  mayLook: (ended: AbortSignal) => AbortSignal,
): Response {
  const gone = new AbortController()
  const signal = AbortSignal.any([client, draining, gone.signal])
  mayLook(signal).addEventListener('abort', () => gone.abort(), { once: true })
  const encoder = new TextEncoder()
  const events = produce(signal)
  let heartbeat: NodeJS.Timeout | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const beat = () => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(': still here\n\n'))
      }
      heartbeat = setInterval(beat, heartbeatMs)
      signal.addEventListener('abort', () => clearInterval(heartbeat), { once: true })
    },
    async pull(controller) {
      try {
        const { done, value } = await events.next()
        if (done || signal.aborted) {
          gone.abort()
          controller.close()
          return
        }
        controller.enqueue(encoder.encode(value.map(encode).join('')))
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error }, 'Event stream broke off')
        gone.abort()
        controller.error(error)
      }
    },
    async cancel() {
      gone.abort()
      await events.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // no-transform: a gzipped stream reaches nobody in time.
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
