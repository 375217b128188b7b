import type { ReviewCounts } from '@/lib/pipeline/api-schema'

const figures = new Intl.NumberFormat('en-GB')
const from = 2
const to = 148

/** How far review has come: three counts, and a line drawn as far as has been read. */
export function ReviewProgress({ counts }: { counts: ReviewCounts }) {
  const { accepted, rejected, pending } = counts
  const all = accepted + rejected + pending
  const here = from + (to - from) * (all === 0 ? 0 : (accepted + rejected) / all)
  const parts = [
    ['Accepted', accepted],
    ['Rejected', rejected],
    ['Left', pending],
  ] as const
  return (
    <>
      <dl className="flex gap-5">
        {parts.map(([name, count]) => (
          <div key={name} className="flex gap-1.5">
            <dt className="text-ink-2">{name}</dt>
            <dd className="font-semibold">{figures.format(count)}</dd>
          </div>
        ))}
      </dl>
      <svg width="150" height="14" fill="none" aria-hidden="true" className="flex-none max-sm:hidden">
        <path d={`M${from} 7H${here}`} stroke="var(--tl-thread)" strokeWidth="3" strokeLinecap="round" />
        <circle cx={Math.min(to - 4, Math.max(from + 4, here))} cy="7" r="5" fill="var(--tl-thread)" />
        {here < to - 12 ? (
          <path d={`M${here + 8} 7H${to}`} stroke="var(--tl-line-2)" strokeWidth="2" strokeDasharray="5 4" />
        ) : null}
      </svg>
    </>
  )
}
