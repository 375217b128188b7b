'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { cx } from '@/components/ui/cx'

const stations = [
  { name: 'timeline', to: '/journal/timeline' },
  { name: 'write', to: '/journal' },
  { name: 'talk', to: '/journal/talks' },
  { name: 'mood', to: '/journal/mood' },
] as const

function stationAt(path: string): number {
  const index = stations.findIndex(({ name, to }) => name !== 'write' && path.startsWith(to))
  return index < 0 ? 1 : index
}

/** The four places of the journal as stations of one line, solid to where one is. */
export function StationBar({ className }: { className: string }) {
  const t = useTranslations('journal.stations')
  const here = stationAt(usePathname())
  return (
    <nav
      aria-label={t('label')}
      className={cx('border-line border-t ground-surface', className)}
      style={{ '--here': `${(here + 1) * 25}%` } as CSSProperties}
    >
      <span
        aria-hidden="true"
        className="absolute inset-x-0 -top-[2px] h-[3px] bg-[linear-gradient(90deg,var(--tl-thread)_0_var(--here),var(--tl-thread-line)_var(--here))]"
      />
      <ul className="grid grid-cols-4 px-2">
        {stations.map(({ name, to }, index) => (
          <li key={name}>
            <Link
              href={to}
              prefetch={false}
              aria-current={index === here ? 'page' : undefined}
              className={cx(
                'ui-inset relative flex min-h-[50px] flex-col items-center justify-center pt-2 text-[12.5px]',
                index === here ? 'font-bold text-ink' : 'font-medium text-ink-2 hover:text-ink',
              )}
            >
              <span
                aria-hidden="true"
                className={cx(
                  'absolute rounded-full border-3',
                  index === here ? '-top-[9px] size-4 border-thread bg-thread' : '-top-[7px] size-3 bg-surface',
                  index < here ? 'border-thread' : index > here && 'border-thread-line',
                )}
              />
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
