'use client'

import { Tooltip as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './cx'

type Props = {
  words: ReactNode
  /** The control the words belong to; it must name itself without them. */
  children: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
  className?: string
}

/** A short note on hover and on focus. Never the only place where something is said. */
export function Tooltip({ words, children, side = 'top', className }: Props) {
  return (
    <Radix.Provider delayDuration={350} skipDelayDuration={200}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className={cx(
              'z-50 max-w-72 animate-fade rounded-control bg-ink px-2.5 py-1.5 font-medium text-on-ink text-xs shadow-2',
              className,
            )}
          >
            {words}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
