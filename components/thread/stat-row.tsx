import type { CSSProperties, ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { Needle } from '@/components/ui/live-mark'

export type Stat = {
  label: string
  /** The large figure; a chart in its place goes to `chart`. */
  value?: ReactNode
  note?: ReactNode
  tone?: 'danger' | 'ok'
  live?: boolean
  chart?: ReactNode
}

/** A row of figures separated by thin lines: no cards. Two columns on a phone. */
export function StatRow({ stats, label, className }: { stats: Stat[]; label: string; className?: string }) {
  const columns = stats.map((stat, index) => (stat.chart ? '1.5fr' : index === 0 ? '1.25fr' : '1fr')).join(' ')
  return (
    <dl aria-label={label} className={cx('tl-stats', className)} style={{ '--columns': columns } as CSSProperties}>
      {stats.map((stat) => (
        <div key={stat.label} data-chart={stat.chart ? true : undefined}>
          <dt className="flex items-center gap-2.5 text-[12.5px] text-ink-2">
            {stat.live ? <Needle className="ml-1" /> : null}
            {stat.label}
          </dt>
          {stat.chart ? <dd className="mt-1.5">{stat.chart}</dd> : null}
          {stat.value === undefined ? null : (
            <dd
              className={cx(
                'mt-1 font-bold text-[30px]/[1.05] tracking-[-.03em]',
                stat.tone === 'danger' && 'text-danger-t',
                stat.tone === 'ok' && 'text-ok-t',
              )}
            >
              {stat.value}
            </dd>
          )}
          {stat.note ? <dd className="text-ink-3 text-xs">{stat.note}</dd> : null}
        </div>
      ))}
    </dl>
  )
}
