'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { cx } from '@/components/ui/cx'
import type { ChartPoint } from './chart-points'
import { useDayWords } from './use-day-words'
import { useMoodWords } from './use-mood-words'

const steps: Record<string, (index: number, last: number) => number> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  Home: () => 0,
  End: (_, last) => last,
}

/** A place of its own on the chart for each point, which opens what was written and said then. One stop for Tab; arrows go on from there. */
export function PointLinks({ points }: { points: ChartPoint[] }) {
  const t = useTranslations('mood.chart')
  const { day } = useDayWords()
  const { moodWord, counted } = useMoodWords()
  const list = useRef<HTMLUListElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const last = points.length - 1
  const stop = points.some(({ from }) => from === chosen) ? chosen : points[last]?.from
  const edgeBefore = (index: number) => ((points[index - 1]?.x ?? -2) + (points[index]?.x ?? 0)) / 2
  const move = (event: KeyboardEvent, index: number) => {
    const next = steps[event.key]?.(index, last)
    if (next === undefined) return
    event.preventDefault()
    const item = list.current?.children[Math.max(0, Math.min(last, next))]
    item?.querySelector('a')?.focus()
  }
  return (
    <ul ref={list} aria-label={t('points')}>
      {points.map((point, index) => {
        const left = Math.max(-2, edgeBefore(index))
        const right = Math.min(102, index === last ? 102 : edgeBefore(index + 1))
        const at =
          point.from === point.to ? day(point.from, 'long') : t('week', { from: day(point.from), to: day(point.to) })
        const words = t('point', { at, mood: moodWord(point.mood), basis: counted(point) })
        return (
          <li key={point.from}>
            <Link
              href={`/journal/timeline?from=${point.from}&to=${point.to}`}
              prefetch={false}
              tabIndex={point.from === stop ? 0 : -1}
              onFocus={() => setChosen(point.from)}
              onKeyDown={(event) => move(event, index)}
              aria-label={words}
              className="group absolute inset-y-[-8px]"
              style={{ left: `${left}%`, width: `${right - left}%` }}
            >
              <span
                aria-hidden="true"
                className="-translate-x-1/2 -translate-y-1/2 absolute size-[18px] rounded-full border-2 border-thread opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
                style={{
                  left: `${((point.x - left) / Math.max(0.01, right - left)) * 100}%`,
                  top: `calc(8px + (100% - 16px) * ${point.y / 100})`,
                }}
              />
              <span
                aria-hidden="true"
                className={cx(
                  'pointer-events-none absolute bottom-full z-1 hidden w-max max-w-[200px] rounded-control bg-ink px-2 py-1 text-[11.5px]/[1.35] text-on-ink group-hover:block group-focus-visible:block',
                  point.x < 30 ? 'left-0' : point.x > 70 ? 'right-0' : '-translate-x-1/2 left-1/2',
                )}
              >
                {words}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
