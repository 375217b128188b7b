import type { Options } from './options'

type Wanted = NonNullable<Options['capture']>

type Log = {
  logError: (type: string, message: unknown, details: Record<string, unknown>) => void
  logApiCall: (endpoint: string, method: string, status: number, details: Record<string, unknown>) => void
}

/** Logs what the page does not log itself, as far as it asks for that. Each kind once, however often it asks. */
export function createCapture({ logError, logApiCall }: Log) {
  const onError = ({ message, filename, lineno, colno, error }: ErrorEvent) =>
    logError('uncaught', message, { source: plain(filename), line: lineno, column: colno, error })
  const onRejection = ({ reason }: PromiseRejectionEvent) => logError('unhandled_rejection', reason, { error: reason })
  const starts: Record<keyof Wanted, () => void> = {
    errors: () => addEventListener('error', onError),
    rejections: () => addEventListener('unhandledrejection', onRejection),
    fetch: () => captureFetch(logApiCall),
  }
  const on: Wanted = {}
  return (wanted: Wanted) => {
    for (const kind of Object.keys(starts) as (keyof Wanted)[]) {
      if (!wanted[kind] || on[kind]) continue
      on[kind] = true
      starts[kind]()
    }
  }
}

function captureFetch(log: Log['logApiCall']) {
  const original = window.fetch
  window.fetch = async (...args) => {
    const began = performance.now()
    const say = (status: number, failure?: unknown) => {
      try {
        const [input, init] = args
        const request = input as Partial<Request>
        const method = init?.method ?? request.method ?? 'GET'
        const durationMs = Math.round(performance.now() - began)
        log(plain(request.url ?? String(input)), method.toUpperCase(), status, { durationMs, failure })
      } catch {
        // What cannot be said is not said; the page's call goes its way.
      }
    }
    try {
      const answer = await original.apply(window, args)
      say(answer.status)
      return answer
    } catch (error) {
      say(0, error)
      throw error
    }
  }
}

/** An address without what may be secret in it; the page's own without its host. */
function plain(address: string): string {
  const url = new URL(address || '/', document.baseURI)
  return (url.origin === location.origin ? '' : url.origin) + url.pathname
}
