import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().default(''),
  name: z.string(),
  attributes: z.array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })).default([]),
  links: z.array(z.object({ traceId: z.string(), spanId: z.string() })).default([]),
})
const sent = z.object({
  resourceSpans: z.array(z.object({ scopeSpans: z.array(z.object({ spans: z.array(span) })) })),
})

export type SentSpan = Omit<z.infer<typeof span>, 'attributes'> & { attributes: Record<string, unknown> }

/** Where traces are sent, as OTLP over HTTP in JSON: a stand-in for a collector. */
export async function startOtlpServer() {
  const spans: SentSpan[] = []
  let heard = ''
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    heard += text
    for (const { scopeSpans } of sent.parse(JSON.parse(text)).resourceSpans) {
      for (const one of scopeSpans.flatMap((scope) => scope.spans)) {
        const attributes = one.attributes.map(({ key, value }) => [key, Object.values(value)[0]])
        spans.push({ ...one, attributes: Object.fromEntries(attributes) })
      }
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    /** All that was sent, word for word. */
    heard: () => heard,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
