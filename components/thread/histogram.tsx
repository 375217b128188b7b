'use client'

import { cx } from '@/components/ui/cx'
import type { BinRange } from './brush'
import { Brush } from './brush-handles'
import { dyeClass, dyeOf } from './dye'
import { binTotal, dyeRuns, errorClusters, type HistogramBin } from './histogram-bins'

const floor = 58
const tallest = 38

type Props = {
  bins: HistogramBin[]
  label: string
  /** The stretch that is drawn at full strength, and what hears of its changes; without it there is no brush. */
  range?: BinRange
  onRange?: (range: BinRange) => void
  /** Marks under the line, each at its bin. */
  ticks?: { bin: number; label: string }[]
  /** Ends the line with the needle's dot and these words. */
  now?: string
  /** How a moment is said: bin starts for handles, errors to jump to. */
  sayTime: (at: number) => string
  /** Called with the first bin of a group of errors. */
  onJump?: (bin: number) => void
  className?: string
}

/** Events over a session as bars in the dye of their surface, errors in red at their foot, on the line itself. */
export function Histogram(props: Props) {
  const { bins, label, range, onRange, ticks = [], now, sayTime, onJump, className } = props
  const count = Math.max(1, bins.length)
  const percent = (bin: number) => `${(bin / count) * 100}%`
  const peak = Math.max(1, ...bins.map(binTotal))
  const clusters = errorClusters(bins)
  const total = bins.reduce((sum, bin) => sum + binTotal(bin), 0)
  return (
    <figure className={cx('tl-histogram', className)} aria-label={label}>
      <svg width="100%" height="88" aria-hidden="true" className="block overflow-visible">
        {range ? (
          <rect
            x={percent(range.from)}
            y="14"
            width={percent(range.to - range.from)}
            height="46"
            fill="var(--tl-thread)"
            opacity=".09"
          />
        ) : null}
        {bins.map((bin, index) => (
          <g key={bin.start} opacity={range && (index < range.from || index >= range.to) ? 0.42 : 1}>
            <Bar bin={bin} x={percent(index + 0.11)} width={percent(0.78)} peak={peak} />
          </g>
        ))}
        {dyeRuns(bins).map(({ dye, from, to }) => (
          <line
            key={from}
            x1={percent(from)}
            x2={percent(to)}
            y1="61.5"
            y2="61.5"
            stroke="var(--dye)"
            strokeWidth="3"
            className={dyeClass(dye)}
          />
        ))}
        {now ? <circle cx="100%" cy="61.5" r="4.5" fill="var(--tl-thread)" /> : null}
        {ticks.map((tick) => (
          <text
            key={tick.bin}
            x={percent(tick.bin)}
            y="80"
            className="tl-histogram-tick"
            data-late={tick.bin / count > 0.78 || undefined}
          >
            {tick.label}
          </text>
        ))}
        {now ? (
          <text x="100%" y="80" textAnchor="end" className="tl-histogram-now">
            {now}
          </text>
        ) : null}
      </svg>
      {clusters.map(({ from, to, count: errors }) => (
        <button
          key={from}
          type="button"
          disabled={!onJump}
          onClick={() => onJump?.(from)}
          aria-label={`${errors} ${errors === 1 ? 'error' : 'errors'} at ${sayTime(bins[from]?.start ?? 0)}`}
          className="tl-histogram-error"
          style={{ left: percent((from + to) / 2) }}
        >
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <path d="M5 0l5 5-5 5-5-5z" fill="var(--tl-danger)" />
          </svg>
        </button>
      ))}
      {range && onRange ? (
        <Brush count={count} range={range} onRange={onRange} say={(bin) => sayTime(timeOfEdge(bins, bin))} />
      ) : null}
      <figcaption className="sr-only">
        {total} events, {clusters.length === 0 ? 'no errors' : `errors at ${clusters.length} places`}
      </figcaption>
    </figure>
  )
}

/** The moment of the edge before a bin; the edge after the last bin is as far from it as its neighbours. */
function timeOfEdge(bins: HistogramBin[], edge: number) {
  const inside = bins[edge]
  if (inside) return inside.start
  const last = bins.at(-1)?.start ?? 0
  return last + (last - (bins.at(-2)?.start ?? last))
}

function Bar({ bin, x, width, peak }: { bin: HistogramBin; x: string; width: string; peak: number }) {
  const scale = tallest / peak
  let below = 0
  const parts = Object.entries(bin.counts).filter(([, count]) => count > 0)
  return (
    <>
      {parts.map(([channel, count]) => {
        const height = Math.max(1, count * scale)
        below += height
        return (
          <rect
            key={channel}
            x={x}
            y={floor - below}
            width={width}
            height={height}
            rx="1"
            fill="var(--dye)"
            className={dyeClass(dyeOf(channel))}
          />
        )
      })}
      {bin.errors > 0 ? (
        <rect
          x={x}
          y={floor - Math.max(5, bin.errors * scale)}
          width={width}
          height={Math.max(5, bin.errors * scale)}
          rx="1"
          fill="var(--tl-danger)"
        />
      ) : null}
    </>
  )
}
