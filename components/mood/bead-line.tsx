const step = 20
const width = 150

type Props = { count: number; most: number }

/** So many times as beads on a thread; where the most there are do not fit, beads lie closer, and at last the length alone tells. */
export function BeadLine({ count, most }: Props) {
  const gap = Math.min(step, (width - 10) / Math.max(1, most))
  const end = Math.max(10, count * gap)
  const beads = gap >= 9 ? count : 1
  return (
    <svg width={width} height="12" fill="none" aria-hidden="true" className="block min-w-0 max-w-full">
      <path d={`M2 6H${end}`} stroke="var(--tl-thread)" strokeWidth="3" strokeLinecap="round" />
      {Array.from({ length: beads }, (_, index) => 5 + index * gap).map((x) => (
        <circle key={x} cx={x} cy="6" r="3.5" fill="var(--ground)" stroke="var(--tl-thread)" strokeWidth="2" />
      ))}
    </svg>
  )
}
