import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { type StateArt, stateArts } from './state-art'

type Props = {
  art: StateArt
  title: ReactNode
  /** What will arrive and how, or what is safe and what to do. */
  children: ReactNode
  /** Buttons, the primary one first. */
  actions?: ReactNode
  /** A word in the corner saying what the panel is about. */
  corner?: string
  /** Sets the title in the serif of the journal. */
  prose?: boolean
  /** Announces the panel at once: for errors. */
  urgent?: boolean
  /** Draws the panel as a card; without it, it fills the place of what is missing. */
  framed?: boolean
  className?: string
}

/** A place with nothing to show: a drawing of the thread, what is the matter, one next step. */
export function StatePanel(props: Props) {
  const { art, title, children, actions, corner, prose, urgent, framed = true, className } = props
  return (
    <section role={urgent ? 'alert' : undefined} className={cx('tl-state', framed && 'tl-state-framed', className)}>
      {corner ? <span className="tl-state-corner">{corner}</span> : null}
      <svg viewBox="0 0 370 62" width="370" height="62" fill="none" strokeLinecap="round" aria-hidden="true">
        {stateArts[art]}
      </svg>
      <h2 className={prose ? 'font-prose font-medium text-[22px]' : 'font-bold text-lg tracking-[-.015em]'}>{title}</h2>
      <div className="tl-state-words">{children}</div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </section>
  )
}
