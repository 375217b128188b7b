import { clockSeconds, sayDuration } from './duration'
import type { Attempt } from './stage-spans'

/** Every try of a stage with its time, each error word for word above the first try that met it. */
export function StageTries({ attempts }: { attempts: Attempt[] }) {
  const stack = attempts.findLast(({ error }) => error?.stack)?.error?.stack
  return (
    <>
      {attempts.map(({ n, startedAt, endedAt, error }, index) => {
        const news = error && error.message !== attempts[index - 1]?.error?.message
        return (
          <div key={n}>
            {news ? <p className="mono mb-1.5 text-danger-t leading-[18px]">{error.message}</p> : null}
            <p className="flex min-h-6 items-center gap-3 text-xs">
              <span className="w-12 text-ink-2">Try {n}</span>
              <time dateTime={startedAt} className="mono text-ink-3">
                {clockSeconds(startedAt)}
              </time>
              <span className="ml-auto text-ink-3">
                {endedAt ? sayDuration(Date.parse(endedAt) - Date.parse(startedAt)) : 'running'}
                {endedAt && !error ? ', done' : ''}
              </span>
            </p>
          </div>
        )
      })}
      {stack ? (
        <details className="mt-1 text-xs">
          <summary className="w-fit text-ink-2 hover:text-ink">Stack</summary>
          <pre className="mono mt-1.5 whitespace-pre-wrap text-ink-2 leading-[17px]">{stack}</pre>
        </details>
      ) : null}
    </>
  )
}
