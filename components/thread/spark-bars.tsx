import { cx } from '@/components/ui/cx'

type Props = {
  values: number[]
  width?: number
  height?: number
  /** Index from which bars are drawn at full strength; those before are faded. */
  strongFrom?: number
  tone?: 'danger' | 'thread'
  /** Says what the bars show; without it they are silent and words must stand beside them. */
  label?: string
  className?: string
}

/** Counts over a short time as small bars on a ground line. The tallest fills the height. */
export function SparkBars(props: Props) {
  const { values, width = 96, height = 26, strongFrom = 0, tone = 'danger', label, className } = props
  const slot = width / Math.max(1, values.length)
  const top = Math.max(1, ...values)
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={cx('block max-w-full', tone === 'danger' ? 'text-danger' : 'text-thread', className)}
    >
      <path d={`M0 ${height - 0.5}H${width}`} stroke="var(--tl-line)" />
      {values.map((value, index) => {
        if (value <= 0) return null
        const tall = Math.max(2, (value / top) * (height - 3))
        const x = index * slot + slot * 0.14
        return (
          <rect
            key={x}
            x={x}
            y={height - 1 - tall}
            width={slot * 0.72}
            height={tall}
            rx="1"
            fill="currentColor"
            opacity={index < strongFrom ? 0.45 : 1}
          />
        )
      })}
    </svg>
  )
}
