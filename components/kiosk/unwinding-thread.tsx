const width = 14
/** The middle of the thread lies on the edge's inner half; its corners follow those of the dialog. */
const place = {
  x: width / 2,
  y: width / 2,
  rx: 56 - width / 2,
  width: `calc(100% - ${width}px)`,
  height: `calc(100% - ${width}px)`,
}

/** The border of a dialog as a thread of which a part is left, from 1 for the whole down to 0. It moves on once a second, without motion in steps. */
export function UnwindingThread({ left }: { left: number }) {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      strokeWidth={width}
      strokeLinecap="round"
      className="pointer-events-none absolute inset-0 size-full"
    >
      <rect style={place} stroke="var(--tl-line)" />
      <rect
        style={{ ...place, strokeDashoffset: 1 - left }}
        pathLength="1"
        strokeDasharray="1"
        stroke="var(--tl-thread)"
        className="motion-safe:transition-[stroke-dashoffset] motion-safe:duration-1000 motion-safe:ease-linear"
      />
    </svg>
  )
}
