'use client'

import { AlertDialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button, type ButtonVariant } from './button'
import { cx } from './cx'
import { scrim } from './overlay'
import { useReturnFocus } from './use-return-focus'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description: ReactNode
  confirmLabel: string
  onConfirm: () => void
  cancelLabel?: string
  /** `danger` for what cannot be undone. */
  tone?: Extract<ButtonVariant, 'primary' | 'ink' | 'danger'>
  trigger?: ReactNode
  children?: ReactNode
  size?: 'console' | 'web' | 'kiosk'
  className?: string
}

/** Asks before something happens; only its two buttons and Escape leave it. */
export function AlertDialog(props: Props) {
  const { open, onOpenChange, title, description, confirmLabel, onConfirm, trigger, children, className } = props
  const { cancelLabel = 'Cancel', tone = 'primary', size = 'console' } = props
  const kiosk = size === 'kiosk'
  const returnFocus = useReturnFocus()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={scrim} />
        <Radix.Content
          {...returnFocus}
          data-surface={kiosk ? 'kiosk' : undefined}
          className={cx('ui-dialog ui-alert ground-surface shadow-3', kiosk && 'ui-dialog-kiosk', className)}
        >
          <Radix.Title className={cx('font-bold tracking-[-.02em]', kiosk ? 'text-k-title leading-tight' : 'text-lg')}>
            {title}
          </Radix.Title>
          <Radix.Description className="mt-1.5 text-ink-2">{description}</Radix.Description>
          {children}
          <footer className={cx('mt-[1.5em] flex gap-2', kiosk ? 'flex-col gap-6' : 'flex-wrap justify-end')}>
            <Radix.Cancel asChild>
              <Button size={size} variant={kiosk ? 'outline' : 'quiet'}>
                {cancelLabel}
              </Button>
            </Radix.Cancel>
            <Radix.Action asChild>
              <Button size={size} variant={tone} onClick={onConfirm} className={cx(kiosk && 'order-first')}>
                {confirmLabel}
              </Button>
            </Radix.Action>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
