'use client'

import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type BinRange, type BrushEdge, binAt, edgeAt, keyStep, moveEdge, panRange, spanBins } from './brush'

type Props = { count: number; range: BinRange; onRange: (range: BinRange) => void; say: (edge: number) => string }

type Drag =
  | { kind: BrushEdge; start: BinRange }
  | { kind: 'pan'; bin: number; start: BinRange }
  | { kind: 'new'; bin: number; start: BinRange }

/**
 * Two handles over a chart of `count` bins. Dragging a handle moves an edge, dragging between them moves the stretch,
 * dragging elsewhere draws a new one. Keys on a handle: arrows one bin, with Shift five, Home and End.
 */
export function Brush({ count, range, onRange, say }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)

  const shareOf = (event: PointerEvent) => {
    const box = area.current?.getBoundingClientRect()
    return box ? (event.clientX - box.left) / box.width : 0
  }
  const grab = (event: PointerEvent, kind?: BrushEdge) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    if (kind) drag.current = { kind, start: range }
    else {
      const bin = binAt(shareOf(event), count)
      const whole = range.to - range.from >= count
      const inside = bin >= range.from && bin < range.to && !whole
      drag.current = inside ? { kind: 'pan', bin, start: range } : { kind: 'new', bin, start: range }
    }
  }
  const move = (event: PointerEvent) => {
    const held = drag.current
    if (!held) return
    const share = shareOf(event)
    if (held.kind === 'pan') onRange(panRange(held.start, binAt(share, count) - held.bin, count))
    else if (held.kind === 'new') onRange(spanBins(held.bin, binAt(share, count), count))
    else onRange(moveEdge(held.start, held.kind, edgeAt(share, count), count))
  }
  const release = () => {
    drag.current = null
  }
  const press = (event: KeyboardEvent, edge: BrushEdge) => {
    const step = keyStep(event.key, event.shiftKey)
    if (step === null) return
    event.preventDefault()
    onRange(moveEdge(range, edge, range[edge] + step, count))
  }

  const handle = (edge: BrushEdge, label: string) => (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={edge === 'from' ? 0 : range.from + 1}
      aria-valuemax={edge === 'from' ? range.to - 1 : count}
      aria-valuenow={range[edge]}
      aria-valuetext={say(range[edge])}
      onKeyDown={(event) => press(event, edge)}
      onPointerDown={(event) => grab(event, edge)}
      className="tl-brush-handle"
      style={{ left: `${(range[edge] / count) * 100}%` }}
    />
  )

  return (
    <div
      ref={area}
      className="tl-brush"
      onPointerDown={(event) => grab(event)}
      onPointerMove={move}
      onPointerUp={release}
    >
      <div
        className="tl-brush-window"
        style={{ left: `${(range.from / count) * 100}%`, right: `${(1 - range.to / count) * 100}%` }}
      />
      {handle('from', 'Start of the visible part')}
      {handle('to', 'End of the visible part')}
    </div>
  )
}
