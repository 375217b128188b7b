import type { CSSProperties, ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { type Dye, dyeClass } from './dye'
import { Knot } from './knot'
import { Rings } from './rings'

type Props = { label: string; size?: 'web' | 'kiosk'; children: ReactNode; className?: string }

/** A conversation on its standing thread. Holds messages and splices; new ones are read out politely. */
export function Talk({ label, size = 'web', children, className }: Props) {
  return (
    <div role="log" aria-live="polite" aria-label={label} data-size={size} className={cx('tl-talk', className)}>
      {children}
    </div>
  )
}

type SpliceProps = { from: Dye; to: Dye; title: ReactNode; children?: ReactNode }

/** Where the conversation moved from one surface to another: "Carried on here, from the kiosk, 18:52". */
export function TalkSplice({ from, to, title, children }: SpliceProps) {
  return (
    <div
      className={cx('tl-turn', dyeClass(to))}
      data-from="splice"
      style={{ '--from': `var(--tl-${from})` } as CSSProperties}
    >
      <span className="tl-turn-knot">
        <Rings from={from} to={to} />
      </span>
      <p className="tl-splice">
        <b>{title}</b>
        {children}
      </p>
    </div>
  )
}

/** Who answers from here on: "Maya, from the team, is with you now". */
export function TalkNote({ dye, children }: { dye: Dye; children: ReactNode }) {
  return (
    <div className={cx('tl-turn', dyeClass(dye))} data-from="note">
      <span className="tl-turn-knot">
        <Knot kind="staff" />
      </span>
      <p className="tl-splice">
        <b>{children}</b>
      </p>
    </div>
  )
}

/** The assistant has been asked and has not begun to answer: a wavering thread, and what it is doing. */
export function TalkThinking({ dye, children }: { dye: Dye; children: ReactNode }) {
  return (
    <div className={cx('tl-turn', dyeClass(dye))} data-from="assistant" data-state="thinking">
      <span className="tl-turn-knot">
        <span className="ui-needle tl-turn-needle" />
      </span>
      <div className="flex items-center gap-[.8em] text-ink-3">
        <svg
          viewBox="0 0 78 16"
          fill="none"
          strokeLinecap="round"
          strokeWidth="3"
          aria-hidden="true"
          className="tl-waver"
        >
          <path d="M2 8C12 -4 20 20 32 8S52 -4 62 8" stroke="var(--tl-thread)" />
          <path d="M66 11c3 3 6 3 9 0" stroke="var(--tl-thread-line)" strokeDasharray="1 6" />
        </svg>
        <span>{children}</span>
      </div>
    </div>
  )
}
