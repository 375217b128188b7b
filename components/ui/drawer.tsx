'use client'

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { KeyboardEvent, ReactNode } from 'react'
import { IconButton } from './button'
import { cx } from './cx'
import { scrim } from './overlay'
import { useMedia } from './use-media'
import { useReturnFocus } from './use-return-focus'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  note?: ReactNode
  /** Stands before the title, for example the knot of what is shown. */
  mark?: ReactNode
  children: ReactNode
  /** A bar of actions under the scrolling part. */
  footer?: ReactNode
  closeLabel?: string
  className?: string
}

/**
 * The detail beside a list. From 1200 px it is a column in the page and leaves the focus alone; below it overlays the page
 * as a dialog that keeps the focus and gives it back. Escape closes it either way.
 */
export function Drawer(props: Props) {
  const { open, onClose, title, note, mark, children, footer, closeLabel = 'Close detail', className } = props
  const returnFocus = useReturnFocus()
  const wide = useMedia('(min-width: 75rem)', true)
  if (!open) return null

  const close = (
    <IconButton size="small" label={closeLabel} onClick={onClose} className="max-drawer:size-11 max-drawer:-m-1.5">
      <X />
    </IconButton>
  )
  const frame = (heading: ReactNode) => (
    <>
      <header className="flex gap-2.5 px-[18px] pt-4 pb-3">
        {mark ? <span className="flex-none">{mark}</span> : null}
        <div className="min-w-0 flex-1">
          {heading}
          {note ? <div className="mt-[3px] text-ink-3">{note}</div> : null}
        </div>
        {close}
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</div>
      {footer ? (
        <footer className="flex items-center gap-2 border-line border-t px-[18px] py-3">{footer}</footer>
      ) : null}
    </>
  )
  const titleLook = 'font-bold text-[15px]/5 tracking-[-.01em] [overflow-wrap:anywhere]'

  if (wide) {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    return (
      <aside
        aria-label={title}
        onKeyDown={closeOnEscape}
        className={cx('flex min-h-0 w-[372px] flex-none flex-col border-line border-l ground-surface', className)}
      >
        {frame(<h2 className={titleLook}>{title}</h2>)}
      </aside>
    )
  }
  return (
    <Radix.Root open onOpenChange={onClose}>
      <Radix.Portal>
        <Radix.Overlay className={scrim} />
        <Radix.Content
          {...returnFocus}
          aria-describedby={undefined}
          className={cx(
            'fixed inset-y-0 right-0 z-50 flex w-[min(420px,100vw)] animate-slide flex-col ground-surface shadow-3',
            className,
          )}
        >
          {frame(<Radix.Title className={titleLook}>{title}</Radix.Title>)}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
