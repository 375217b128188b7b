import { CircleCheck } from 'lucide-react'

const mostShown = 100
const figures = new Intl.NumberFormat('en-GB')

/** What an import came to. `counts` are told in this order: "3 added, 1 left out". */
export type CsvOutcome = {
  counts: [number: number, what: string][]
  rejected: { line: number; detail: string }[]
}

/** What an import came to, and which lines did not fit. */
export function CsvOutcomeView({ counts, rejected }: CsvOutcome) {
  const all = [...counts, [rejected.length, 'left out'] as const]
  return (
    <div>
      <p role="status" className="flex items-center gap-2 font-medium">
        <CircleCheck aria-hidden="true" className="size-4 flex-none text-ok-t" />
        {all.map(([number, what]) => `${figures.format(number)} ${what}`).join(', ')}
      </p>
      {rejected.length > 0 ? (
        <section
          aria-label="Lines left out"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="mt-3 max-h-64 overflow-y-auto rounded-card bg-sunken p-3.5"
        >
          <ul className="grid gap-1.5">
            {rejected.slice(0, mostShown).map(({ line, detail }) => (
              <li key={line} className="grid grid-cols-[64px_minmax(0,1fr)] gap-2">
                <span className="font-mono text-ink-3 text-xs/[20px]">line {line}</span>
                <span className="[overflow-wrap:anywhere]">{detail}</span>
              </li>
            ))}
          </ul>
          {rejected.length > mostShown ? (
            <p className="mt-2 text-ink-3">and {figures.format(rejected.length - mostShown)} more</p>
          ) : null}
        </section>
      ) : null}
    </div>
  )
}
