import {
  type Attributes,
  context,
  type Link,
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'

// Costs next to nothing while no exporter is registered (server/traces.ts).
const tracer = () => trace.getTracer('throughline')

/** Runs `work` as a span of the present trace. Attributes are ids and names, never anybody's words. */
export function withSpan<T>(
  name: string,
  attributes: Attributes,
  work: () => Promise<T>,
  links: Link[] = [],
): Promise<T> {
  return tracer().startActiveSpan(name, { attributes, links }, async (span) => {
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}

/** Adds to the span that is open, if one is. */
export function addToSpan(attributes: Attributes) {
  trace.getActiveSpan()?.setAttributes(attributes)
}

/** What names the present span to work that is done later; undefined outside a trace. */
export function presentTrace(): string | undefined {
  const carrier: Record<string, string> = {}
  propagation.inject(context.active(), carrier)
  return carrier.traceparent
}

/** The link back to what was present then. */
export function linkTo(traceparent: unknown): Link[] {
  if (typeof traceparent !== 'string') return []
  const there = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, { traceparent }))
  return there ? [{ context: there }] : []
}
