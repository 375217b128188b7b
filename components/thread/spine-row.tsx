import { type CSSProperties, type ReactNode, useId } from 'react'
import { cx } from '@/components/ui/cx'
import { Needle } from '@/components/ui/live-mark'
import { type Dye, dyeClass } from './dye'
import { Knot, type KnotKind } from './knot'
import { Rings } from './rings'

type Common = {
  /** The clock as shown, "14:07:03"; `at` is the full moment for machines. */
  time: string
  at?: string
  dye: Dye
  /** At the far end: a duration, a tag, "3 times in 9 s". */
  meta?: ReactNode
  /** Tints the row and draws its edge. */
  selected?: boolean
  onSelect?: () => void
  /** `stitched` for what is expected, pending or hidden, `frayed` where the thread is torn. */
  line?: 'solid' | 'stitched' | 'frayed'
  /** Draws the line into the row and lets the knot pop: for rows that have just arrived. */
  fresh?: boolean
  children: ReactNode
  className?: string
}

/** `rings` where the surface changes, `none` for what stands for events rather than being one. */
type Props = Common & ({ mark: KnotKind | 'none' } | { mark: 'rings'; from: Dye })

/** One event on a standing thread: time, knot, what happened, meta. Rows stand without gaps so that the line is whole. */
export function SpineRow(props: Props) {
  const { time, at, dye, mark, meta, selected = false, onSelect, line = 'solid', fresh, children, className } = props
  const id = useId()
  const from = props.mark === 'rings' ? props.from : undefined
  return (
    <div
      className={cx('tl-row', dyeClass(dye), className)}
      data-mark={mark}
      data-line={line}
      data-selected={selected || undefined}
      data-fresh={fresh || undefined}
      data-selectable={onSelect ? true : undefined}
      style={from ? ({ '--from': `var(--tl-${from})` } as CSSProperties) : undefined}
    >
      <time id={`${id}-time`} dateTime={at}>
        {time}
      </time>
      <span className="tl-row-line">
        <RowMark {...props} />
      </span>
      <div id={`${id}-what`} className="tl-row-what">
        {children}
      </div>
      {meta ? <div className="tl-row-meta">{meta}</div> : null}
      {onSelect ? (
        <button
          type="button"
          aria-labelledby={`${id}-time ${id}-what`}
          aria-pressed={selected}
          onClick={onSelect}
          className="tl-row-press ui-inset"
        />
      ) : null}
    </div>
  )
}

function RowMark(props: Props) {
  if (props.mark === 'rings') return <Rings from={props.from} to={props.dye} />
  if (props.mark === 'none') return null
  return <Knot kind={props.mark} size={props.mark === 'error' ? 19 : 16} />
}

/** The end of a thread that goes on: a few stitches, then the needle. */
export function SpineNow({ children, time }: { children: ReactNode; time?: string }) {
  return (
    <div className={cx('tl-row', dyeClass('thread'))} data-mark="now">
      <time>{time}</time>
      <span className="tl-row-line">
        <Needle />
      </span>
      <div className="tl-row-what">{children}</div>
    </div>
  )
}

/** The end of a thread that is over: a bar across. */
export function SpineEnd({ children, dye, time }: { children: ReactNode; dye: Dye; time?: string }) {
  return (
    <div className={cx('tl-row', dyeClass(dye))} data-mark="end">
      <time>{time}</time>
      <span className="tl-row-line" />
      <div className="tl-row-what">{children}</div>
    </div>
  )
}

/** The grey word before an event's own words: "Step", "Did", "Called". */
export function SpineWord({ children }: { children: string }) {
  return <span className="mr-2 text-ink-3">{children}</span>
}

type SaysProps = { who: string; by: 'person' | 'assistant' | 'staff'; children: ReactNode }

/** Something said, inside a row: tinted for people, plain for the assistant, heather for staff. */
export function SpineSays({ who, by, children }: SaysProps) {
  return (
    <span className="tl-says" data-by={by}>
      <b>{who}</b>
      {children}
    </span>
  )
}
