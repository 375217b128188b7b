import type { ServerResponse } from 'node:http'
import { log, withLogContext } from '@/lib/log'
import { metrics, stopwatch } from '@/lib/metrics'
import type { Handler } from './listen'
import { routePatterns } from './route-patterns'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
// Asked for so often that a line each would bury the others.
const quiet = new Set(['POST /api/session-log', 'GET /api/health', 'GET /api/ready', 'GET /api/metrics'])

const isQuiet = (method: string, route: string) =>
  route === '/_next' || route === 'other' || quiet.has(`${method} ${route}`)

/**
 * Counts each request and tells of it in one line: what was asked by its pattern, never by its address, which may hold a secret; how it was
 * answered, and how long that took. Lines of the same request bear the same ids.
 */
export function countRequests(handle: Handler): Handler {
  const patternOf = routePatterns()
  return (request, response) => {
    const passed = stopwatch()
    const route = patternOf(request.url ?? '')
    const method = methods.has(request.method ?? '') ? (request.method ?? '') : 'other'
    const began = beginningOf(response, route, passed)
    const ids = { requestId: String(request.headers['x-request-id']) }
    // Comes once, whether it was answered or the caller went away.
    response.once('close', () => {
      const answered = response.headersSent
      const { statusCode } = response
      const status = answered ? `${Math.floor(statusCode / 100)}xx` : 'none'
      metrics.requests.observe({ method, route, status }, began.streamedAfter() ?? passed())
      if (status === '5xx') metrics.errors.inc({ kind: 'answered_5xx' })
      const level = isQuiet(method, route) ? 'debug' : 'info'
      if (!log.isLevelEnabled(level)) return
      const told = { ...ids, method, route, status: answered ? statusCode : null, ms: Math.round(passed() * 1000) }
      const whole = response.writableFinished ? {} : { broken: true }
      log[level]({ ...told, ...whole }, 'Request answered')
    })
    return withLogContext(ids, () => handle(request, response))
  }
}

/** Notes when an event stream begins: it may stay open for hours, and only its beginning was waited for. */
function beginningOf(response: ServerResponse, route: string, passed: () => number) {
  let began: number | null = null
  const writeHead = response.writeHead
  response.writeHead = function head(this: ServerResponse, ...args: unknown[]) {
    const answer = Reflect.apply(writeHead, response, args)
    if (String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')) {
      began = passed()
      metrics.streams.inc({ route })
      response.once('close', () => metrics.streams.dec({ route }))
    }
    return answer
  } as typeof writeHead
  return { streamedAfter: () => began }
}
