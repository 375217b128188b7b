import { Loading } from '@/components/thread/loading'

/** A chart on its way: its middle line, and nothing that could be taken for a mood. */
export function ChartOnItsWay({ label, className = 'my-6 h-[76px]' }: { label: string; className?: string }) {
  return (
    <Loading label={label} className={className}>
      <svg width="100%" height="100%" aria-hidden="true">
        <line
          x1="0"
          x2="100%"
          y1="50%"
          y2="50%"
          stroke="var(--tl-line-2)"
          strokeDasharray="7 5"
          strokeWidth="3"
          opacity=".5"
        />
      </svg>
    </Loading>
  )
}
