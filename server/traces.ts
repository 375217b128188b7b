import { SpanKind, trace } from '@opentelemetry/api'
import { tellStatementsTo } from '@/db/watch-pool'
import { readEnv } from '@/lib/env'
import { harmlessly } from './harmless-spans'

const flushMs = 2000
const longestStatement = 300

/** Whether traces are to be sent: by the variable that OpenTelemetry's own libraries read. */
export const tracesOn = () => readEnv(process.env).OTEL_EXPORTER_OTLP_ENDPOINT !== undefined

/**
 * Sends traces to where OTEL_EXPORTER_OTLP_ENDPOINT says, as the other OTEL_ variables have it. Before Next is loaded, which then adds spans of
 * its own. @returns what sends off the last of them; null where traces are off, and nothing of it is loaded.
 */
export async function startTraces(): Promise<(() => Promise<void>) | null> {
  if (!tracesOn()) return null
  // Their names are addresses, and the address of a messenger holds its secret.
  process.env.NEXT_OTEL_FETCH_DISABLED = '1'
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node')
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  const { detectResources, envDetector, resourceFromAttributes } = await import('@opentelemetry/resources')
  const named = resourceFromAttributes({ 'service.name': 'throughline' })
  const provider = new NodeTracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(harmlessly(new OTLPTraceExporter()))],
  })
  provider.register()
  traceStatements()
  return async () => {
    // A receiver that is gone must not keep us.
    const late = new Promise<void>((resolve) => setTimeout(resolve, flushMs).unref())
    await Promise.race([provider.shutdown().catch(() => undefined), late])
  }
}

/** Statements become spans of what sent them; what runs by the clock alone is no trace. */
function traceStatements() {
  const tracer = trace.getTracer('throughline')
  tellStatementsTo((text) => {
    if (!trace.getActiveSpan()) return () => undefined
    const query = text.replace(/\s+/g, ' ').trim().slice(0, longestStatement)
    const span = tracer.startSpan(query.split(' ', 1)[0]?.toUpperCase() ?? 'QUERY', {
      kind: SpanKind.CLIENT,
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': query },
    })
    return () => span.end()
  })
}
