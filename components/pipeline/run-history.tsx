import type { RunAction } from '@/lib/pipeline/api-schema'
import { clockSeconds } from './duration'
import { stageWords } from './run-words'

function actionWords({ what, stage, person, key }: RunAction): string {
  const who = person ? (person.name ?? person.customerId) : `the key ${key}`
  const from = stage ? ` from ${stageWords[stage].name.toLowerCase()}` : ''
  return what === 'retried' ? `Started again${from} by ${who}` : `Cancelled by ${who}`
}

/** Who retried and cancelled a run, and when. */
export function RunHistory({ actions }: { actions: RunAction[] }) {
  if (actions.length === 0) return null
  return (
    <section aria-label="What was done about it" className="border-line border-b px-5 py-3">
      <ol className="flex flex-col gap-1.5 text-ink-2">
        {actions.map((action) => (
          <li key={`${action.at} ${action.what}`} className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 [overflow-wrap:anywhere]">{actionWords(action)}</span>
            <time dateTime={action.at} className="mono flex-none text-ink-3 text-xs">
              {clockSeconds(action.at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}
