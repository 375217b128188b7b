import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import type { MoodView } from '@/lib/journal/mood-schema'
import { type ChartPoint, chartPoints, extremesOf, heightOf, isByWeek } from './chart-points'
import { curvePieces } from './curve'
import { useDayWords } from './day-words'
import { PointLinks } from './point-links'

// Between places further apart than this share of the width the line is stitched: nothing is known there.
const farApart = 25

type Props = {
  mood: Pick<MoodView, 'items' | 'from' | 'to'>
  /** Names the chart. */
  label: string
  /** Draws a line of seven days together beside that of single days, and both fainter where less is known. */
  detailed?: boolean
  className?: string
}

/**
 * Mood over a period as one line between heavy and bright. Its heaviest and brightest place bear the word that led there; each place opens
 * what was written then.
 */
export function MoodChart({ mood, label, detailed = false, className }: Props) {
  const t = useTranslations('mood.chart')
  const { day } = useDayWords()
  const points = chartPoints(mood.items, mood)
  const { lowest, highest } = extremesOf(points)
  const last = points.at(-1)
  const sameYear = mood.from.slice(0, 4) === mood.to.slice(0, 4)
  const averaged = detailed && !isByWeek(mood)
  return (
    <figure aria-label={label} className={cx('px-2', className)}>
      <div className={cx('relative', detailed ? 'my-7 h-[200px]' : 'my-6 h-[76px]')}>
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          fill="none"
          aria-hidden="true"
          className="absolute inset-0 size-full overflow-visible"
        >
          <path d="M-2 50H102" stroke="var(--tl-line)" strokeDasharray="2 4" vectorEffect="non-scaling-stroke" />
          <MoodLine points={points} faint={detailed} thin={averaged} />
          {averaged ? <AverageLine points={points} /> : null}
        </svg>
        {averaged
          ? points.map((point) => (
              <Dot
                key={point.from}
                point={point}
                kind="small"
                opacity={0.35 + Math.min(1, point.confidence * 1.4) * 0.65}
              />
            ))
          : null}
        {lowest ? <Dot point={lowest} kind="open" /> : null}
        {highest ? <Dot point={highest} kind="open" /> : null}
        {last ? <Dot point={last} kind="last" /> : null}
        {highest ? <WordOf point={highest} above /> : null}
        {lowest ? <WordOf point={lowest} /> : null}
        <PointLinks points={points} />
      </div>
      <div className="flex justify-between gap-3 text-[11.5px] text-ink-3">
        <span>{day(mood.from, sameYear ? 'short' : 'withYear')}</span>
        <span>{t('today')}</span>
      </div>
    </figure>
  )
}

const known = (a: ChartPoint, b: ChartPoint) => Math.min(1, (a.confidence + b.confidence) * 0.9)

function MoodLine({ points, faint, thin }: { points: ChartPoint[]; faint: boolean; thin: boolean }) {
  return curvePieces(points).map((piece, index) => {
    const [from, to] = [points[index], points[index + 1]]
    if (!from || !to) return null
    const share = faint ? known(from, to) : 1
    return (
      <path
        key={from.from}
        d={piece}
        stroke={thin ? 'var(--tl-thread-line)' : 'var(--tl-thread)'}
        strokeWidth={thin ? 1.5 : 1.5 + 1.5 * share}
        opacity={0.4 + 0.6 * share}
        strokeLinecap="round"
        strokeDasharray={to.x - from.x > farApart ? '3 6' : undefined}
        vectorEffect="non-scaling-stroke"
      />
    )
  })
}

function AverageLine({ points }: { points: ChartPoint[] }) {
  const averaged = points.flatMap((point) => (point.average === null ? [] : [{ ...point, y: heightOf(point.average) }]))
  return curvePieces(averaged).map((piece, index) => {
    const [from, to] = [averaged[index], averaged[index + 1]]
    if (!from || !to) return null
    const share = known(from, to)
    return (
      <path
        key={from.from}
        d={piece}
        stroke="var(--tl-thread)"
        strokeWidth={1.5 + 1.5 * share}
        opacity={0.4 + 0.6 * share}
        strokeLinecap="round"
        strokeDasharray={to.x - from.x > farApart ? '3 6' : undefined}
        vectorEffect="non-scaling-stroke"
      />
    )
  })
}

const dots = {
  open: 'size-[12.5px] border-[2.5px] border-thread bg-[var(--ground)]',
  last: 'size-[10px] bg-thread',
  small: 'size-[7px] border-[1.5px] border-thread bg-[var(--ground)]',
}

function Dot({ point, kind, opacity }: { point: ChartPoint; kind: keyof typeof dots; opacity?: number }) {
  return (
    <span
      aria-hidden="true"
      className={cx('-translate-x-1/2 -translate-y-1/2 absolute rounded-full', dots[kind])}
      style={{ left: `${point.x}%`, top: `${point.y}%`, opacity }}
    />
  )
}

/** The word that led to a place, kept within the width of the chart. */
function WordOf({ point, above = false }: { point: ChartPoint; above?: boolean }) {
  if (point.word === null) return null
  const side =
    point.x < 18 ? 'text-left' : point.x > 82 ? '-translate-x-full text-right' : '-translate-x-1/2 text-center'
  const left = point.x < 18 ? 'calc(0% - 8px)' : point.x > 82 ? 'calc(100% + 8px)' : `${point.x}%`
  return (
    <span
      aria-hidden="true"
      className={cx('absolute max-w-[40%] truncate text-[11.5px]/[14px] text-ink-2', side)}
      style={{ left, top: above ? `calc(${point.y}% - 24px)` : `calc(${point.y}% + 10px)` }}
    >
      {point.word}
    </span>
  )
}
