'use client'

import type { BinRange } from '@/components/thread/brush'
import { Histogram } from '@/components/thread/histogram'
import type { HistogramBin } from '@/components/thread/histogram-bins'
import { partOf, rangeOf, type Span, tickBins } from './bins'
import { clock, tickWords } from './time-words'

export type VisiblePart = { from: number | null; to: number | null }

const ticksShown = 7

type Props = {
  bins: HistogramBin[]
  span: Span
  part: VisiblePart
  onPart: (part: VisiblePart) => void
  live: boolean
  zone: string | undefined
  onJump: (bin: number) => void
}

/** The whole session as bars, and which part of it is looked at. */
export function TimelineChart({ bins, span, part, onPart, live, zone, onJump }: Props) {
  const length = span.end - span.start
  const ticks = tickBins(span.count, ticksShown).map((bin) => ({
    bin,
    label: tickWords(bins[bin]?.start ?? span.end, length, zone),
  }))
  return (
    <Histogram
      label="Events over the whole session"
      bins={bins}
      range={rangeOf(part, span)}
      onRange={(range: BinRange) => onPart(partOf(range, span))}
      ticks={ticks}
      now={live && zone ? `now ${clock(span.end, { zone }).slice(0, 5)}` : undefined}
      sayTime={(at) => clock(at, { zone })}
      onJump={onJump}
      className="mx-4 flex-none sm:mx-6"
    />
  )
}
