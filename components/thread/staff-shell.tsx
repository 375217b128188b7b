'use client'

import type { ReactNode } from 'react'
import { useEnglish } from '@/components/locale/use-english'
import { Avatar } from '@/components/ui/avatar'
import { Popover } from '@/components/ui/popover'
import { dyeClass } from './dye'
import { Rail, type RailItem } from './rail'

type Props = {
  items: RailItem[]
  /** Who is signed in and as what. */
  person: { name: string; role: string }
  /** What opens at the person: theme, sign out. */
  menu?: ReactNode
  /** Overrides the current page taken from the address. */
  current?: string
  children: ReactNode
}

/** The frame of every staff page: the rail, and beside it a column as high as the window in which the page decides what scrolls. */
export function StaffShell({ items, person, menu, current, children }: Props) {
  useEnglish()
  const who = (
    <>
      <Avatar name={person.name} className={dyeClass('thread')} />
      <span className="tl-rail-words min-w-0">
        <b className="block truncate font-semibold">{person.name}</b>
        <span className="block truncate text-ink-3">{person.role}</span>
      </span>
    </>
  )
  return (
    <div lang="en" className="tl-shell">
      <a href="#main" className="tl-skip">
        Skip to the page
      </a>
      <Rail
        items={items}
        label="Main"
        home={items[0]?.href ?? '/'}
        current={current}
        foot={
          menu ? (
            <Popover
              label={person.name}
              side="top"
              className="w-56 p-2"
              trigger={
                <button type="button" aria-label={`${person.name}, ${person.role}`}>
                  {who}
                </button>
              }
            >
              {menu}
            </Popover>
          ) : (
            <div>{who}</div>
          )
        }
      />
      <main id="main" tabIndex={-1} className="tl-main">
        {children}
      </main>
    </div>
  )
}
