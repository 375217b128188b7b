import type { ReactNode, SVGProps } from 'react'
import { cx } from '@/components/ui/cx'

const knotKinds = [
  'step',
  'action',
  'api',
  'state',
  'error',
  'person',
  'assistant',
  'staff',
  'pipeline',
  'entry',
] as const
export type KnotKind = (typeof knotKinds)[number]

const ground = 'var(--ground)'
const dye = 'var(--dye)'
const filledBubble =
  'M8 2.2c3.6 0 6.2 2.2 6.2 5.2s-2.6 5.2-6.2 5.2c-.6 0-1.2-.06-1.7-.18L3 14.2l.5-3.1C2.4 10.1 1.8 8.8 1.8 7.4c0-3 2.6-5.2 6.2-5.2Z'
const hollowBubble =
  'M8 2.6c3.3 0 5.7 2 5.7 4.8s-2.4 4.8-5.7 4.8c-.6 0-1.1-.06-1.6-.17L3.5 13.6l.4-2.7C2.9 10 2.3 8.7 2.3 7.4c0-2.8 2.4-4.8 5.7-4.8Z'

/** Each kind as its outline, which also throws the halo, and what is drawn inside it. */
const shapes: Record<KnotKind, { outline: ReactNode; inside?: ReactNode }> = {
  step: {
    outline: <path d="M4.2 2.6 L13 8 L4.2 13.4 Z" fill={dye} stroke={dye} strokeWidth="2" strokeLinejoin="round" />,
  },
  action: { outline: <circle cx="8" cy="8" r="5.6" fill={dye} /> },
  api: {
    outline: <rect x="2.8" y="2.8" width="10.4" height="10.4" rx="1.6" fill={ground} stroke={dye} strokeWidth="2.4" />,
  },
  state: {
    outline: <circle cx="8" cy="8" r="5.4" fill={ground} stroke={dye} strokeWidth="2.2" />,
    inside: <path d="M8 2.6a5.4 5.4 0 0 1 0 10.8z" fill={dye} />,
  },
  error: {
    outline: (
      <path d="M8 .8 15.2 8 8 15.2 .8 8Z" fill="var(--tl-danger)" stroke="var(--tl-danger)" strokeLinejoin="round" />
    ),
    inside: (
      <>
        <path d="M8 4.6v4" stroke="var(--tl-on-danger)" strokeWidth="1.9" strokeLinecap="round" />
        <circle cx="8" cy="11.2" r="1.1" fill="var(--tl-on-danger)" />
      </>
    ),
  },
  person: { outline: <path d={filledBubble} fill={dye} /> },
  assistant: { outline: <path d={hollowBubble} fill={ground} stroke={dye} strokeWidth="2.1" /> },
  staff: {
    outline: <path d={filledBubble} fill="var(--tl-thread)" />,
    inside: (
      <path
        d="M5.6 7.5l1.7 1.7 3.2-3.3"
        stroke="var(--tl-on-thread)"
        strokeWidth="1.6"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    ),
  },
  pipeline: {
    outline: <circle cx="8" cy="8" r="5.8" fill={ground} stroke={dye} strokeWidth="2.2" />,
    inside: <circle cx="8" cy="8" r="2.3" fill={dye} />,
  },
  entry: {
    outline: <path d="M4 2.4h8v11.2l-4-3-4 3z" fill={dye} stroke={dye} strokeWidth="1.4" strokeLinejoin="round" />,
  },
}

type Props = Omit<SVGProps<SVGSVGElement>, 'kind'> & {
  kind: KnotKind
  /** Edge length in pixels. */
  size?: number
  /** Keeps the line off the knot with a rim in the colour of the ground. */
  halo?: boolean
  /** Says the knot aloud; without it the knot is silent and words must stand beside it. */
  label?: string
}

/** One event on the line. The shape says what happened, the dye of the surroundings where. */
export function Knot({ kind, size = 16, halo = true, label, className, ...rest }: Props) {
  const { outline, inside } = shapes[kind]
  return (
    <svg
      {...rest}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={cx('tl-knot', className)}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {halo ? <g className="tl-halo">{outline}</g> : null}
      {outline}
      {inside}
    </svg>
  )
}
