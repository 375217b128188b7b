'use client'

import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { floating } from './overlay'

export type MenuItem = {
  key: string
  label: ReactNode
  icon?: ReactNode
  onSelect?: () => void
  /** Makes the item a link. */
  href?: string
  tone?: 'danger'
  disabled?: boolean
  /** Draws a line above. */
  apart?: boolean
}

const look =
  'ui-inset flex min-h-8 cursor-pointer items-center gap-2.5 rounded-control px-2.5 py-1.5 font-medium outline-none data-[disabled]:cursor-not-allowed data-[disabled]:opacity-45 data-[highlighted]:bg-sunken [&_svg]:size-4 [&_svg]:text-ink-3'

type Props = { trigger: ReactNode; items: MenuItem[]; align?: 'start' | 'end'; side?: 'top' | 'bottom' }

/** A list of actions behind one button; arrow keys and first letters move in it. */
export function Menu({ trigger, items, align = 'end', side = 'bottom' }: Props) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={cx(floating, 'min-w-44 p-1')}
        >
          {items.map(({ key, label, icon, onSelect, href, tone, disabled, apart }) => (
            <div key={key} role="none">
              {apart ? <Radix.Separator className="mx-2.5 my-1 h-px bg-line" /> : null}
              <Radix.Item
                asChild={href !== undefined}
                onSelect={onSelect}
                disabled={disabled}
                className={cx(look, tone === 'danger' && 'text-danger-t [&_svg]:text-danger-t')}
              >
                {href === undefined ? (
                  <>
                    {icon}
                    {label}
                  </>
                ) : (
                  <a href={href}>
                    {icon}
                    {label}
                  </a>
                )}
              </Radix.Item>
            </div>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
