import { AsyncLocalStorage } from 'node:async_hooks'
import { pino } from 'pino'
import { env } from './env'
import { metrics } from './metrics'
import { oneLine } from './one-line'
import { addToSpan } from './trace'

export type LogContext = { requestId?: string; sessionId?: string; channel?: string; customerId?: string }

// Next's bundle and server.ts load this file separately; both must see the same request.
const shared = globalThis as typeof globalThis & { throughlineLogContext?: AsyncLocalStorage<LogContext> }
shared.throughlineLogContext ??= new AsyncLocalStorage<LogContext>()
const context = shared.throughlineLogContext

type DatabaseError = Error & { code?: string; table_name?: string; constraint_name?: string }

/**
 * An error fit for a log line. A database error carries the statement's parameters and the failing row, which are people's words: of those
 * only its code, table and constraint are told.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  if ('query' in error && error.cause) return describeError(error.cause)
  const { name, code, table_name: table, constraint_name: constraint } = error as DatabaseError
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  if (name === 'PostgresError') {
    const message = error.message.replace(/"[^"]*"/g, '"…"')
    return { type: name, code, table, constraint, message, stack: places.slice(0, 8).join('\n') }
  }
  return { type: name, code, message: error.message, stack: places.join('\n') }
}

// Whoever reads the lines may be slow, gone, or have a full disk: then lines are lost past the first megabyte, and the work goes on.
const out = pino.destination({ dest: 1, sync: false, maxLength: 1024 * 1024 })
out.on('error', () => {})
const errorLevel = pino.levels.values.error ?? 50

/** One JSON line per record, each with the ids of the request it belongs to. Never a token, never personal text. */
export const log = pino(
  {
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
    mixin: (_, level) => {
      if (level >= errorLevel) metrics.errors.inc({ kind: 'logged' })
      return context.getStore() ?? {}
    },
  },
  { write: (line) => out.write(oneLine(line)) },
)

/**
 * Runs `work` so that every line logged in it bears `ids`, and what addLogContext adds to them. Whoever stands around the same request already
 * keeps its ids: they are the ones added to.
 */
export function withLogContext<T>(ids: LogContext, work: () => T): T {
  const around = context.getStore()
  if (around?.requestId !== undefined && around.requestId === ids.requestId) return work()
  return context.run(ids, work)
}

/** Adds ids to the lines that follow in the present request. */
export function addLogContext(ids: LogContext) {
  const store = context.getStore()
  if (store) Object.assign(store, ids)
  if (ids.sessionId) addToSpan({ 'throughline.session_id': ids.sessionId })
}

/** A phone number fit for a log line: `+91…3210`. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}…${phone.slice(-4)}`
}
