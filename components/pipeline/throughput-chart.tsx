'use client'

import { useQuery } from '@tanstack/react-query'
import type { ThroughputView } from '@/lib/pipeline/api-schema'
import { throughputQuery } from '@/lib/pipeline/client'
import { sayNumber } from './duration'

const width = 262
const height = 92

/** The line through the counts and the ground it stands on, in a box of 262 by 98. */
function pathsOf(bins: number[]) {
  const most = Math.max(1, ...bins)
  const step = width / Math.max(1, bins.length - 1)
  const points = bins.map((count, index) => `${(index * step).toFixed(1)} ${(96 - (count / most) * height).toFixed(1)}`)
  const line = `M${points.join('L')}`
  return { line, area: `${line}L${width} 96L0 96Z`, end: points.at(-1)?.split(' ') ?? ['0', '96'] }
}

/** How many runs came to the end of the line, in ten-minute steps over eight hours. */
export function ThroughputChart({ initial }: { initial: ThroughputView }) {
  const { data } = useQuery({ ...throughputQuery, initialData: initial, refetchInterval: 60_000 })
  const { line, area, end } = pathsOf(data.bins)
  const now = data.bins.at(-1) ?? 0
  const most = Math.max(0, ...data.bins)
  const sum = data.bins.reduce((total, count) => total + count, 0)
  return (
    <section aria-label="Throughput" className="px-5 py-3.5">
      <div className="mb-2.5 flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">Throughput</h2>
        <span className="text-ink-3">sessions per {data.minutes} min, last 8 h</span>
      </div>
      <div className="flex items-end gap-[18px]">
        <svg
          viewBox={`0 0 ${width} 98`}
          fill="none"
          role="img"
          aria-label={`${sayNumber(sum)} sessions finished in the last 8 hours, at most ${sayNumber(most)} in ${data.minutes} minutes`}
          className="block h-auto w-[262px] min-w-0 shrink overflow-visible"
        >
          <path d={`M0 96H${width}`} stroke="var(--tl-line)" />
          <path d={area} fill="var(--tl-thread)" opacity=".1" />
          <path d={line} stroke="var(--tl-thread)" strokeWidth="2" strokeLinejoin="round" />
          <circle cx={end[0]} cy={end[1]} r="4" fill="var(--tl-thread)" />
        </svg>
        <p className="flex-none">
          <span className="block font-bold text-[26px]/none tracking-[-.03em]">{sayNumber(now)}</span>
          <span className="text-ink-3 text-xs">in the last {data.minutes} min</span>
        </p>
      </div>
    </section>
  )
}
