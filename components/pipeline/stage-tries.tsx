import type { Stage } from '@/db/enums'
import { AttemptLog, linesOf } from './attempt-log'
import { clockSeconds, sayDuration } from './duration'
import { plainTrouble } from './run-words'
import type { Attempt } from './stage-spans'

/** Every try of a stage with its time, each error word for word above the first try that met it; the cause for those who may act on it. */
export function StageTries({ stage, attempts, canAct }: { stage: Stage; attempts: Attempt[]; canAct: boolean }) {
  const stack = attempts.findLast(({ error }) => error?.stack)?.error?.stack
  return (
    <>
      {attempts.map((attempt, index) => {
        const { n, startedAt, endedAt, error } = attempt
        const news = error && error.message !== attempts[index - 1]?.error?.message
        const lines = linesOf(attempt)
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
            {lines.length > 0 ? <AttemptLog lines={lines} /> : null}
          </div>
        )
      })}
      {!canAct && attempts.at(-1)?.error ? (
        <p className="mt-1 mb-1.5 text-ink-2 leading-5">{plainTrouble(stage)}</p>
      ) : null}
      {stack ? (
        <details className="mt-1 text-xs">
          <summary className="w-fit text-ink-2 hover:text-ink">Show stack</summary>
          <pre className="mono mt-1.5 whitespace-pre-wrap text-ink-2 leading-[17px]">{stack}</pre>
        </details>
      ) : null}
    </>
  )
}
