import type { ReactNode } from 'react'

const thread = 'var(--tl-thread)'
const faint = 'var(--tl-thread-line)'

/** The snapped thread with its diamond at `x`. */
const snapped = (x: number) => (
  <>
    <path d={`M0 36H${x - 38}`} stroke={thread} strokeWidth="3" className="tl-draw" pathLength="1" />
    <g strokeWidth="2">
      <path d={`M${x - 36} 36l9-7M${x - 36} 36l11 1M${x - 36} 36l8 8`} stroke={thread} />
      <path d={`M${x + 36} 36l-9-7M${x + 36} 36l-11 1M${x + 36} 36l-8 8`} stroke={faint} />
    </g>
    <path d={`M${x + 36} 36H394`} stroke={faint} strokeWidth="3" strokeDasharray="7 7" />
    <path d={`M${x} 23l13 13-13 13-13-13z`} fill="var(--tl-danger)" />
    <path d={`M${x} 30v7`} stroke="var(--tl-on-danger)" strokeWidth="2.6" />
    <circle cx={x} cy="42" r="1.6" fill="var(--tl-on-danger)" />
  </>
)

export const stateArts = {
  /** A loose thread with its needle: nothing here yet. */
  loose: (
    <>
      <path
        d="M0 38C60 38 92 12 128 12S186 58 226 56S262 26 290 24"
        stroke={thread}
        strokeWidth="3"
        className="tl-draw"
        pathLength="1"
      />
      <g transform="translate(292 24) rotate(-14)">
        <path d="M0 0h40" stroke="var(--tl-ink)" strokeWidth="3" />
        <path d="M3 0h7" stroke="var(--ground)" strokeWidth="1.2" />
      </g>
    </>
  ),
  /** The thread is whole, a part of it is hidden by filters. */
  hidden: (
    <>
      <path d="M0 36H120" stroke={thread} strokeWidth="3" />
      <path d="M128 36H250" stroke={faint} strokeWidth="3" strokeDasharray="7 7" />
      <path d="M258 36H394" stroke={thread} strokeWidth="3" />
      <circle cx="120" cy="36" r="6" fill={thread} />
      <circle cx="258" cy="36" r="6" fill={thread} />
    </>
  ),
  /** Wound up and finished: all has been read. */
  finished: (
    <g stroke={thread} strokeWidth="3">
      <path d="M0 36H212" />
      <path d="M212 36C252 36 268 16 252 8S226 20 238 32" />
      <path d="M246 36C256 40 262 36 290 36H330" />
      <path d="M330 27v18" strokeWidth="4" />
    </g>
  ),
  /** A blank page: the thread waits at the cursor. */
  blank: (
    <g strokeWidth="3">
      <path d="M0 36H96" stroke={thread} />
      <path d="M104 36H300" stroke={faint} strokeDasharray="2 9" />
      <path d="M96 22v28" stroke={thread} />
    </g>
  ),
  /** Over: a faint thread to its bar. */
  ended: (
    <>
      <path d="M0 36H200" stroke={faint} strokeWidth="3" />
      <path d="M200 27v18" stroke="var(--tl-ink-3)" strokeWidth="4" />
    </>
  ),
  snapped: snapped(188),
} satisfies Record<string, ReactNode>

export type StateArt = keyof typeof stateArts
