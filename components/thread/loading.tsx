import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { Skeleton } from '@/components/ui/skeleton'
import { dyeClass } from './dye'
import { Knot, type KnotKind } from './knot'

type FrameProps = { label: string; children: ReactNode; className?: string }

/** Announces that something loads, and shows its drawing only after 200 ms so that quick answers do not flicker. */
export function Loading({ label, children, className }: FrameProps) {
  return (
    <div role="status" aria-busy="true" aria-label={label} className={cx('tl-late', className)}>
      {children}
    </div>
  )
}

const names = [92, 74, 108, 84, 96, 70]
const drawn = [94, 58, 28, 6, 4, 4]

/** The rows of a list on their way: each with its thread being drawn. */
export function LoadingRows({ label, rows = 4, className }: { label: string; rows?: number; className?: string }) {
  return (
    <Loading label={label} className={className}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-[38px] items-center gap-3.5 border-line not-first:border-t">
          <span className="size-[26px] flex-none rounded-full bg-sunken" />
          <Skeleton width={names[row % names.length]} className="flex-none" />
          <svg width="150" height="12" fill="none" strokeWidth="3" aria-hidden="true" className="flex-none">
            <path d="M2 6H148" stroke="var(--tl-line)" strokeDasharray="7 5" />
            <path
              d={`M2 6H${2 + (drawn[row % drawn.length] ?? 4)}`}
              stroke="var(--tl-thread)"
              opacity={Math.max(0.3, 1 - row * 0.2)}
              strokeLinecap="round"
              pathLength="1"
              className="tl-draw"
            />
          </svg>
          <Skeleton className="max-w-14 flex-1" />
        </div>
      ))}
    </Loading>
  )
}

const coming: { kind: KnotKind; width: number }[] = [
  { kind: 'step', width: 150 },
  { kind: 'action', width: 210 },
  { kind: 'assistant', width: 260 },
  { kind: 'api', width: 180 },
  { kind: 'state', width: 120 },
]

/** A standing thread on its way: the first events drawn, the rest stitched. */
export function LoadingSpine({ label, className }: { label: string; className?: string }) {
  return (
    <Loading label={label} className={className}>
      {coming.map(({ kind, width }, index) => {
        const here = index < 2
        return (
          <div
            key={kind}
            className={cx('tl-coming', dyeClass(here ? 'thread' : 'system'))}
            data-here={here || undefined}
          >
            <Skeleton width={46} />
            <span className="tl-coming-line">
              <Knot kind={kind} />
            </span>
            <Skeleton width={width} className="max-w-full" />
          </div>
        )
      })}
    </Loading>
  )
}

/** The stations of the pipeline on their way. */
export function LoadingStations({ label, className }: { label: string; className?: string }) {
  return (
    <Loading label={label} className={className}>
      <svg viewBox="0 0 410 84" width="410" height="84" fill="none" aria-hidden="true" className="tl-coming-stations">
        <path d="M-24 30H24" stroke="var(--tl-thread)" strokeWidth="3" />
        {[52, 46, 54, 38, 50].map((width, index) => {
          const x = 24 + index * 90
          const here = index < 2
          const stroke = here ? 'var(--tl-thread)' : 'var(--tl-line-2)'
          const stitched = { strokeDasharray: '7 5', opacity: 0.6, stroke: 'var(--tl-line-2)' }
          return (
            <g key={width}>
              {index < 4 ? (
                <path d={`M${x + 20} 30h50`} strokeWidth="3" {...(index === 0 ? { stroke } : stitched)} />
              ) : null}
              <circle
                cx={x}
                cy="30"
                r="19"
                strokeWidth="4"
                fill="var(--ground)"
                stroke={stroke}
                opacity={here ? 1 : 0.45}
              />
              <rect x={x - 20} y="64" width={width} height="10" rx="5" fill="var(--tl-sunken)" />
            </g>
          )
        })}
      </svg>
    </Loading>
  )
}
