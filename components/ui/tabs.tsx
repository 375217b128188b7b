'use client'

import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './cx'

type Tab = { value: string; label: ReactNode; count?: number; content: ReactNode }

type Props = {
  label: string
  tabs: Tab[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  className?: string
}

/** Views of one thing under a row of names; the thread runs under the one that is open. */
export function Tabs({ label, tabs, value, defaultValue, onChange, className }: Props) {
  const start = defaultValue ?? tabs[0]?.value
  return (
    <Radix.Root
      {...(value === undefined ? { defaultValue: start } : { value })}
      onValueChange={onChange}
      className={className}
    >
      <Radix.List aria-label={label} className="flex gap-5 overflow-x-auto border-line border-b px-0.5">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className={cx(
              'relative flex h-10 flex-none items-center gap-1.5 font-medium text-ink-2 hover:text-ink focus-visible:z-1 data-[state=active]:font-bold data-[state=active]:text-ink',
              'after:absolute after:inset-x-0 after:bottom-0 after:h-[3px] after:rounded-full data-[state=active]:after:bg-thread',
            )}
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="font-normal text-ink-3 text-xs">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
