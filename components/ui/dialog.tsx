'use client'

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './button'
import { cx } from './cx'
import { scrim } from './overlay'
import { useReturnFocus } from './use-return-focus'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  children: ReactNode
  /** Buttons, the primary one last. */
  footer?: ReactNode
  /** Stands left of the buttons. */
  footnote?: ReactNode
  trigger?: ReactNode
  closeLabel?: string
  size?: 'console' | 'web' | 'kiosk'
  className?: string
}

/** A panel over the page that keeps the focus until it is closed; on a phone it rises from the bottom edge. */
export function Dialog(props: Props) {
  const { open, onOpenChange, title, description, children, footer, footnote, trigger, className } = props
  const { closeLabel = 'Close', size = 'console' } = props
  const kiosk = size === 'kiosk'
  const returnFocus = useReturnFocus()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={scrim} />
        <Radix.Content
          {...returnFocus}
          onOpenAutoFocus={(event) => {
            returnFocus.onOpenAutoFocus()
            focusFirstField(event)
          }}
          {...(description ? null : { 'aria-describedby': undefined })}
          data-surface={kiosk ? 'kiosk' : undefined}
          className={cx('ui-dialog ground-surface shadow-3', kiosk && 'ui-dialog-kiosk', className)}
        >
          <header className="flex items-start gap-3">
            <Radix.Title
              className={cx('flex-1 font-bold tracking-[-.02em]', kiosk ? 'text-k-title leading-tight' : 'text-xl')}
            >
              {title}
            </Radix.Title>
            <Radix.Close asChild>
              <IconButton label={closeLabel} size={size} className={kiosk ? '-mt-2 -mr-4' : '-mt-0.5 -mr-1.5'}>
                <X />
              </IconButton>
            </Radix.Close>
          </header>
          {description ? <Radix.Description className="mt-1 text-ink-2">{description}</Radix.Description> : null}
          <div className="ui-dialog-body">{children}</div>
          {footer || footnote ? (
            <footer className="mt-[1.4em] flex flex-wrap items-center justify-end gap-2">
              {footnote ? <span className="mr-auto text-ink-3">{footnote}</span> : null}
              {footer}
            </footer>
          ) : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** What is opened to be written in is begun in its first field, not at its cross. */
function focusFirstField(event: Event) {
  const panel = event.currentTarget
  const field = panel instanceof HTMLElement ? panel.querySelector<HTMLElement>('input, textarea, select') : null
  if (!field) return
  event.preventDefault()
  field.focus()
}
