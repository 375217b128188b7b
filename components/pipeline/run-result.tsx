import Link from 'next/link'
import { Button } from '@/components/ui/button'
import type { RunDetail } from '@/lib/pipeline/api-schema'
import { sayDuration, sayNumber } from './duration'
import { diffWords } from './examples-diff'

/** What came of a finished run, or why nothing did. */
export function RunResult({ run, canRead }: { run: RunDetail; canRead: boolean }) {
  const { result } = run
  if (!result) return null
  const figures = [
    ['Examples', sayNumber(result.exampleCount)],
    // Nothing was scored where nothing may be used.
    ...(result.overallQuality > 0 ? [['Quality', result.overallQuality.toFixed(2)]] : []),
    ['Characters', sayNumber(result.characters)],
    ['Took', sayDuration(result.durationMs)],
  ]
  return (
    <section aria-label="Result" className="border-line border-b px-5 py-3.5">
      {result.reason ? <p className="mb-3 text-ink-2">{result.reason}</p> : null}
      <dl className="grid grid-cols-4 gap-x-3">
        {figures.map(([label, figure]) => (
          <div key={label} className="flex flex-col-reverse">
            <dt className="text-ink-3 text-xs">{label}</dt>
            <dd className="font-bold text-lg tracking-[-.02em]">{figure}</dd>
          </div>
        ))}
      </dl>
      {run.version ? (
        <p className="mt-2.5 text-ink-2">
          Pipeline version {run.version}
          {run.changes ? `: ${diffWords(run.changes)}` : ''}
        </p>
      ) : null}
      {canRead && result.exampleCount > 0 ? (
        <Button asChild size="small" className="mt-3">
          <Link href={`/review?show=all&session=${run.sessionId}`}>Read the examples</Link>
        </Button>
      ) : null}
    </section>
  )
}
