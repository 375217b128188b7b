import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { Handler } from './listen'
import { routePatterns } from './route-patterns'
import { tracesOn } from './traces'

/** Makes each request a span of the trace that its caller names by `traceparent`, or of a new one. Next's own become part of it. */
export function traceRequests(handle: Handler): Handler {
  if (!tracesOn()) return handle
  const patternOf = routePatterns()
  const tracer = trace.getTracer('throughline')
  return (request, response) => {
    const method = request.method ?? ''
    const route = patternOf(request.url ?? '')
    const caller = propagation.extract(ROOT_CONTEXT, request.headers)
    const attributes = {
      'http.request.method': method,
      'http.route': route,
      'throughline.request_id': String(request.headers['x-request-id']),
    }
    const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, caller)
    response.once('close', () => {
      if (response.headersSent) span.setAttribute('http.response.status_code', response.statusCode)
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
    })
    return context.with(trace.setSpan(caller, span), () => handle(request, response))
  }
}
