import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { dyeClass, dyeOf } from './dye'
import { placeSegments, type ThreadData, type ThreadEnd, threadSentence } from './thread-sentence'

const thread = 'var(--tl-thread)'

/** What stands at the end, drawn from the right edge `w`, and how much of the width it takes. */
const ends: Record<ThreadEnd, { room: number; draw: (w: number) => ReactNode }> = {
  live: {
    room: 20,
    draw: (w) => (
      <>
        <path d={`M${w - 18} 10h7`} stroke={thread} strokeWidth="3" strokeDasharray="3 3" />
        <circle cx={w - 6} cy="10" r="4.5" fill={thread} />
        <circle cx={w - 6} cy="10" r="7" stroke={thread} strokeOpacity=".35" strokeWidth="2" />
      </>
    ),
  },
  idle: {
    room: 12,
    draw: (w) => <path d={`M${w - 10} 10h10`} stroke="var(--tl-line-2)" strokeWidth="2" strokeDasharray="3 3" />,
  },
  pipeline: {
    room: 12,
    draw: (w) => <circle cx={w - 7} cy="10" r="5" fill="var(--ground)" stroke="var(--tl-system)" strokeWidth="2.5" />,
  },
  ended: {
    room: 12,
    draw: (w) => <path d={`M${w - 12} 5v10`} stroke="var(--tl-ink-2)" strokeWidth="3" strokeLinecap="round" />,
  },
}

type Props = ThreadData & {
  /** Pixels; narrower places shrink it. */
  width?: number
  /** Replaces the English sentence read to those who do not see the line. */
  label?: string
  className?: string
}

/** A whole session on one line: dyed stays in proportion to their time, errors as diamonds, and how it stands now. */
export function MiniThread({ segments, errors = [], notes = [], end, width = 252, label, className }: Props) {
  const { room, draw } = ends[end]
  const stop = width - room
  const placed = placeSegments(segments, 2, stop)
  const at = (share: number) => 2 + Math.min(1, Math.max(0, share)) * (stop - 2)
  return (
    <svg
      width={width}
      height="20"
      viewBox={`0 0 ${width} 20`}
      fill="none"
      role="img"
      aria-label={label ?? threadSentence({ segments, errors, notes, end })}
      className={cx('block h-auto max-w-full overflow-visible', className)}
    >
      {placed.map(({ channel, from, to }, index) => (
        <g key={from} className={dyeClass(dyeOf(channel))} stroke="var(--dye)">
          <path d={`M${from} 10H${to}`} strokeWidth="3" strokeLinecap={index === 0 ? 'round' : 'butt'} />
          {index > 0 ? <circle cx={from} cy="10" r="4" fill="var(--ground)" strokeWidth="2" /> : null}
        </g>
      ))}
      {notes.map((share) => (
        <circle
          key={share}
          cx={at(share)}
          cy="10"
          r="3.6"
          fill="var(--tl-ink)"
          stroke="var(--ground)"
          strokeWidth="1.5"
        />
      ))}
      {errors.map((share) => (
        <g key={share} transform={`translate(${at(share)} 10)`}>
          <path d="M-7 0H7" stroke="var(--ground)" strokeWidth="5" />
          <path d="M0 -6l6 6-6 6-6-6z" fill="var(--tl-danger)" />
        </g>
      ))}
      {draw(width)}
    </svg>
  )
}
