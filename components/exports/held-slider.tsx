'use client'

import { Slider } from 'radix-ui'
import { mostHeld } from '@/lib/pipeline/dataset-schema'

type Props = {
  value: number
  onChange: (value: number) => void
  /** Called once the handle is let go. */
  onSettle: (value: number) => void
  say: string
}

/** How much is held back to test with: the line to the left of the handle trains, what is right of it tests. */
export function HeldSlider({ value, onChange, onSettle, say }: Props) {
  const share = (value / mostHeld) * 100
  return (
    <Slider.Root
      min={0}
      max={mostHeld}
      step={1}
      inverted
      value={[value]}
      onValueChange={([next]) => onChange(next ?? value)}
      onValueCommit={([next]) => onSettle(next ?? value)}
      className="relative flex h-6 touch-none select-none items-center"
    >
      <Slider.Track className="relative h-[3px] flex-1">
        <span className="absolute inset-y-0 left-0 rounded-full bg-thread" style={{ right: `${share}%` }} />
        <span className="d-web absolute inset-y-0 right-0 rounded-full bg-dye" style={{ width: `${share}%` }} />
      </Slider.Track>
      <Slider.Thumb
        aria-label="Held back for testing"
        aria-valuetext={say}
        className="block size-[19px] rounded-full border-3 border-thread bg-surface before:absolute before:-inset-3 before:content-[''] focus-visible:rounded-full"
      />
    </Slider.Root>
  )
}
