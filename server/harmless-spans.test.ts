import { SpanStatusCode } from '@opentelemetry/api'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { expect, test } from 'vitest'
import { harmlessly } from './harmless-spans'

test('of a span its name, ids and times are sent, and nothing of what it was about', async () => {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(harmlessly(exporter))] })
  const span = provider.getTracer('next.js').startSpan('GET /chat?q=secret', {
    attributes: { 'http.target': '/chat?q=secret', 'http.route': '/chat', 'next.span_name': 'GET /chat?q=secret' },
  })
  span.setAttribute('throughline.request_id', 'r1')
  span.recordException(new Error('the words of somebody'))
  span.setStatus({ code: SpanStatusCode.ERROR, message: 'the words of somebody' })
  span.end()
  await provider.forceFlush()
  const [sent] = exporter.getFinishedSpans()
  expect(sent).toMatchObject({ name: 'GET /chat', status: { code: SpanStatusCode.ERROR }, events: [] })
  expect(sent?.attributes).toEqual({ 'http.route': '/chat', 'throughline.request_id': 'r1' })
  expect(sent?.spanContext().traceId).toMatch(/^[0-9a-f]{32}$/)
  expect(sent?.duration).toHaveLength(2)
  await provider.shutdown()
})
