import { plural } from '@/components/ui/plural'
import type { Attempt } from './stage-spans'

/** What a stage wrote down while it worked. */
export function linesOf(attempt: Attempt | undefined): string[] {
  const lines = attempt?.metrics?.log
  return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : []
}

/** The log lines of an attempt, folded. */
export function AttemptLog({ lines }: { lines: string[] }) {
  return (
    <details className="mb-1.5 text-xs">
      <summary className="w-fit text-ink-3 hover:text-ink">{plural(lines.length, 'log line')}</summary>
      <pre className="mono mt-1 whitespace-pre-wrap text-ink-2 leading-[17px]">{lines.join('\n')}</pre>
    </details>
  )
}
