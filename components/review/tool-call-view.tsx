import type { ToolCall } from './example-words'
import { MarkedText } from './marked-text'

/** A tool call: its name, and each argument on a line. */
export function ToolCallView({ call, flagged = [] }: { call: ToolCall; flagged?: string[] }) {
  const given = call.arguments ? Object.entries(call.arguments) : []
  return (
    <div className="ground-sunken w-fit max-w-full rounded-[10px] px-3.5 py-2.5 leading-snug">
      <p className="mono font-semibold">{call.name}</p>
      {call.arguments ? (
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3.5 gap-y-0.5">
          {given.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-3 text-xs/5">{name}</dt>
              <dd className="mono whitespace-pre-wrap break-words">
                <MarkedText flagged={flagged}>{typeof value === 'string' ? value : JSON.stringify(value)}</MarkedText>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="mono break-words">{call.raw}</p>
      )}
    </div>
  )
}
