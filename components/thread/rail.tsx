'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { Tooltip } from '@/components/ui/tooltip'
import { currentItem } from './current-item'
import { LogoMark, RailLogo } from './logo'

export type RailItem = {
  label: string
  href: string
  /** Other pages that belong to it. */
  also?: string[]
  /** "41 live", 7. */
  count?: string | number
  /** `danger` reddens the count; on a narrow rail it becomes a diamond. */
  tone?: 'danger'
}

const stopState = (index: number, here: number) => (index === here ? 'here' : index < here ? 'past' : 'next')

type Props = {
  items: RailItem[]
  label: string
  /** Where the logo leads. */
  home: string
  /** Overrides the page taken from the address. */
  current?: string
  /** At the foot: who is signed in. */
  foot?: ReactNode
}

/**
 * The main navigation as a thread from the logo through its stations, solid to the current page. 188 px wide; dots with
 * tooltips in 56 px under 1100; a bar of stations at the foot of the screen on phones.
 */
export function Rail({ items, label, home, current, foot }: Props) {
  const path = usePathname()
  const here = currentItem(items, current ?? path ?? '')
  const at = useRef<HTMLAnchorElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another station has to come into view
  useEffect(() => {
    at.current?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [here])
  return (
    <header className="tl-rail">
      <Link href={home} className="tl-rail-head" aria-label="Throughline">
        <RailLogo />
        <LogoMark className="sm:hidden" />
        <span>Throughline</span>
      </Link>
      <nav aria-label={label} className="tl-rail-nav">
        <ol>
          {items.map((item, index) => (
            <li key={item.href} data-stop={stopState(index, here)}>
              <Tooltip
                side="right"
                className="hidden sm:max-rail:block"
                words={item.count === undefined ? item.label : `${item.label}, ${item.count}`}
              >
                <Link
                  href={item.href}
                  ref={index === here ? at : undefined}
                  aria-current={index === here ? 'page' : undefined}
                >
                  <span className="tl-rail-words">{item.label}</span>
                  {item.count === undefined ? null : (
                    <span className="tl-rail-count" data-tone={item.tone}>
                      {item.count}
                    </span>
                  )}
                </Link>
              </Tooltip>
            </li>
          ))}
        </ol>
      </nav>
      {foot ? <div className="tl-rail-foot">{foot}</div> : null}
    </header>
  )
}
