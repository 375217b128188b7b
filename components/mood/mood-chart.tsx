import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import type { MoodView } from '@/lib/journal/mood-schema'
import { type ChartPoint, chartPoints, extremesOf, heightOf, isByWeek } from './chart-points'
import { curvePieces } from './curve'
import { PointLinks } from './point-links'
import { useDayWords } from './use-day-words'

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
          <MoodLine points={points} look={averaged ? 'days' : detailed ? 'knowing' : 'plain'} />
          {averaged ? <MoodLine points={averagesOf(points)} look="knowing" /> : null}
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
        {detailed ? <Ends /> : null}
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

type Look = 'plain' | 'days' | 'knowing'

/** `plain` is one strong line; `days` stands behind another; `knowing` is stronger where more is known. */
function MoodLine({ points, look }: { points: ChartPoint[]; look: Look }) {
  return curvePieces(points).map((piece, index) => {
    const [from, to] = [points[index], points[index + 1]]
    if (!from || !to) return null
    const share = look === 'plain' ? 1 : Math.min(1, (from.confidence + to.confidence) * 0.9)
    return (
      <path
        key={from.from}
        d={piece}
        stroke={look === 'days' ? 'var(--tl-thread-line)' : 'var(--tl-thread)'}
        strokeWidth={look === 'days' ? 1.5 : 1.5 + 1.5 * share}
        opacity={0.4 + 0.6 * share}
        strokeLinecap="round"
        strokeDasharray={to.x - from.x > farApart ? '3 6' : undefined}
        vectorEffect="non-scaling-stroke"
      />
    )
  })
}

const averagesOf = (points: ChartPoint[]) =>
  points.flatMap((point) => (point.average === null ? [] : [{ ...point, y: heightOf(point.average) }]))

const dots = {
  open: { r: 5, strokeWidth: 2.5, fill: 'var(--ground)' },
  last: { r: 5, strokeWidth: 0, fill: 'var(--tl-thread)' },
  small: { r: 2.75, strokeWidth: 1.5, fill: 'var(--ground)' },
}

function Dot({ point, kind, opacity }: { point: ChartPoint; kind: keyof typeof dots; opacity?: number }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="-7 -7 14 14"
      aria-hidden="true"
      className="absolute -mt-[7px] -ml-[7px]"
      style={{ left: `${point.x}%`, top: `${point.y}%`, opacity }}
    >
      <circle stroke="var(--tl-thread)" {...dots[kind]} />
    </svg>
  )
}

/** How far a word over a place is moved to the left, in hundredths of its width: half, but towards the edges only so far that it stays inside. */
function shiftOf(x: number): number {
  if (x < 20) return x * 2.5
  return x > 80 ? 50 + (x - 80) * 2.5 : 50
}

/** What up and down mean, at the edges of a large chart. */
function Ends() {
  const t = useTranslations('mood.words')
  return (
    <>
      <span aria-hidden="true" className="absolute -top-4 -left-2 text-[11.5px]/[14px] text-ink-3">
        {t('bright')}
      </span>
      <span aria-hidden="true" className="absolute -bottom-4 -left-2 text-[11.5px]/[14px] text-ink-3">
        {t('heavy')}
      </span>
    </>
  )
}

/** The word that led to a place, kept within the width of the chart. */
function WordOf({ point, above = false }: { point: ChartPoint; above?: boolean }) {
  if (point.word === null) return null
  return (
    <span
      aria-hidden="true"
      className="absolute max-w-[45%] truncate text-[11.5px]/[14px] text-ink-2"
      style={{
        left: `${point.x}%`,
        top: above ? `calc(${point.y}% - 24px)` : `calc(${point.y}% + 10px)`,
        transform: `translateX(-${shiftOf(point.x)}%)`,
      }}
    >
      {point.word}
    </span>
  )
}
