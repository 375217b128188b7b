import { cx } from '@/components/ui/cx'

export type StopState = 'done' | 'running' | 'failed' | 'waiting'

const say: Record<StopState, string> = { done: 'done', running: 'running', failed: 'failed', waiting: 'waiting' }
const gap = 34

type Props = {
  stops: { name: string; state: StopState }[]
  label?: string
  className?: string
}

/** One run through its stations: done ●, running ◎ with a halo, failed ◆, waiting ○ on a stitched line. */
export function RunLine({ stops, label, className }: Props) {
  const width = 20 + gap * Math.max(0, stops.length - 1)
  const sentence = label ?? stops.map(({ name, state }) => `${name} ${say[state]}`).join(', ')
  return (
    <svg
      width={width}
      height="20"
      viewBox={`0 0 ${width} 20`}
      fill="none"
      role="img"
      aria-label={sentence}
      className={cx('block overflow-visible', className)}
    >
      {stops.slice(1).map(({ name }, index) => {
        const left = stops[index]
        const travelled = left?.state === 'done'
        return (
          <path
            key={name}
            d={`M${8 + gap * index} 10h${gap}`}
            {...(travelled
              ? { stroke: 'var(--tl-thread)', strokeWidth: 3 }
              : { stroke: 'var(--tl-line-2)', strokeWidth: 2, strokeDasharray: '4 4', opacity: 0.8 })}
          />
        )
      })}
      {stops.map(({ name, state }, index) => (
        <g key={name} transform={`translate(${8 + gap * index} 10)`}>
          <Stop state={state} />
        </g>
      ))}
    </svg>
  )
}

/** A station of 20 px around its own origin. */
function Stop({ state }: { state: StopState }) {
  if (state === 'done') return <circle r="5" fill="var(--tl-thread)" />
  if (state === 'waiting') return <circle r="4.5" fill="var(--ground)" stroke="var(--tl-line-2)" strokeWidth="2" />
  if (state === 'failed') {
    return (
      <>
        <circle r="9" fill="var(--ground)" />
        <path d="M0 -8l8 8-8 8-8-8z" fill="var(--tl-danger)" />
      </>
    )
  }
  return (
    <>
      <circle r="5.5" fill="var(--ground)" stroke="var(--tl-thread)" strokeWidth="3" />
      <circle r="9" stroke="var(--tl-thread)" strokeOpacity=".3" strokeWidth="2" className="tl-halo-breathe" />
    </>
  )
}
