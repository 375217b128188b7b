'use client'

import { Slider } from 'radix-ui'
import { histogramBars, scaleStart } from './quality-bins'

type Props = {
  bins: { from: number; count: number }[]
  /** Where the scale begins, unless it is at the worst example. */
  start?: number
  value: number
  onChange: (value: number) => void
  /** Called once the handle is let go. */
  onSettle: (value: number) => void
  /** What is said of a value: "207 examples from 0.55 on". */
  say: (value: number) => string
}

const height = 50

/** How many examples there are of each quality, over a line with one handle: stitched where they stay behind, solid where they go along. */
export function QualitySlider({ bins, start = scaleStart(bins), value, onChange, onSettle, say }: Props) {
  const bars = histogramBars(bins, start)
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const share = ((value - start) / (1 - start)) * 100
  return (
    <div>
      <div aria-hidden="true" className="flex items-end gap-[3px]" style={{ height }}>
        {bars.map(({ from, count }) => (
          <span
            key={from}
            className={`min-w-0 flex-1 rounded-[2px] transition-colors duration-[var(--tl-fast)] ${from >= value - 0.001 ? 'bg-thread-line' : 'bg-line'}`}
            style={{ height: count === 0 ? 0 : Math.max(3, (count / most) * height) }}
          />
        ))}
      </div>
      <Slider.Root
        min={start}
        max={1}
        step={0.01}
        value={[value]}
        onValueChange={([next]) => onChange(next ?? value)}
        onValueCommit={([next]) => onSettle(next ?? value)}
        className="relative flex h-6 touch-none select-none items-center"
      >
        <Slider.Track className="relative h-[3px] flex-1">
          <span
            className="absolute inset-y-0 left-0 bg-[repeating-linear-gradient(90deg,var(--tl-line-2)_0_6px,transparent_6px_11px)]"
            style={{ width: `${share}%` }}
          />
          <span className="absolute inset-y-0 right-0 rounded-full bg-thread" style={{ left: `${share}%` }} />
        </Slider.Track>
        <Slider.Thumb
          aria-label="Lowest quality"
          aria-valuetext={say(value)}
          className="block size-[19px] rounded-full border-3 border-thread bg-surface before:absolute before:-inset-3 before:content-[''] focus-visible:rounded-full"
        />
      </Slider.Root>
    </div>
  )
}
