import { plural } from '@/components/ui/plural'
import type { RunDetail } from '@/lib/pipeline/api-schema'
import { linesOf } from './attempt-log'
import { stageWords } from './run-words'

/** What the stages that passed wrote down, folded; what the others did stands with their tries. */
export function RunLog({ run }: { run: RunDetail }) {
  const passed = run.stages
    .filter(({ attempts }) => attempts.length === 1 && !attempts[0]?.error)
    .map(({ stage, attempts }) => ({ stage, lines: linesOf(attempts[0]) }))
    .filter(({ lines }) => lines.length > 0)
  if (passed.length === 0) return null
  const count = passed.reduce((sum, { lines }) => sum + lines.length, 0)
  return (
    <details className="mb-3 text-xs">
      <summary className="w-fit text-ink-2 hover:text-ink">{plural(count, 'log line')}</summary>
      <dl className="mt-1.5 flex flex-col gap-2">
        {passed.map(({ stage, lines }) => (
          <div key={stage}>
            <dt className="font-semibold text-ink-2">{stageWords[stage].name}</dt>
            <dd className="mono whitespace-pre-wrap text-ink-2 leading-[17px]">{lines.join('\n')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
