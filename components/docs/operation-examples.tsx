import { CopyButton } from '@/components/ui/copy-button'
import { JsonView } from '@/components/ui/json-view'
import type { ApiOperation } from '@/lib/openapi/document-schema'
import { curl } from './curl'
import { shownCalls } from './shown-calls'

type Props = { method: string; url: string; operation: ApiOperation }

/** Calls to be copied, each with what it is answered where that is shown. */
export function OperationExamples({ method, url, operation }: Props) {
  const shown = shownCalls(operation)
  const calls = shown.length > 0 ? shown : [undefined]
  return calls.map((call) => {
    const text = curl({ method, url, operation, shown: call })
    const title = call?.summary ?? 'The call'
    return (
      <section
        key={call?.name ?? ''}
        aria-label={title}
        className="mb-6 overflow-hidden rounded-card border border-line"
      >
        <header className="flex items-center gap-3 border-line border-b py-1.5 pr-1.5 pl-4 ground-surface">
          <h3 className="min-w-0 flex-1 py-1.5 font-medium text-[14px]/[1.35]">{title}</h3>
          <CopyButton size="console" variant="quiet" text={text}>
            Copy<span className="sr-only"> the call: {title}</span>
          </CopyButton>
        </header>
        <pre className="whitespace-pre-wrap px-4 py-3 font-mono text-[12.5px]/[1.6] tracking-[-.02em] ground-sunken [overflow-wrap:anywhere]">
          {text}
        </pre>
        {call?.answer === undefined ? null : (
          <>
            <p className="border-line border-t px-4 py-2 text-[13px] text-ink-3 ground-surface">Answer</p>
            <JsonView value={call.answer} label={`Answer: ${title}`} className="max-h-[420px]" />
          </>
        )}
      </section>
    )
  })
}
