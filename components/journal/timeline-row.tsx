'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { dyeClass, dyeOf } from '@/components/thread/dye'
import { Knot, type KnotKind } from '@/components/thread/knot'
import { cx } from '@/components/ui/cx'
import type { PersonTimelineItem } from '@/lib/journal/schema'
import { useRowWords } from './use-row-words'

type Props = {
  item: PersonTimelineItem
  zone: string
  /** The one that is open. */
  current: boolean
  /** The line runs solid down to the open one. */
  solid: boolean
  onTopic: (topicId: string) => void
}

function knotOf({ kind, type }: PersonTimelineItem): KnotKind {
  if (kind === 'entry') return 'entry'
  if (kind === 'session') return 'step'
  return type === 'visit' ? 'person' : 'assistant'
}

function wayTo({ kind, id, type }: PersonTimelineItem): string | null {
  if (kind === 'entry') return `/journal/${id}`
  if (kind === 'session') return null
  return type === 'visit' ? `/chat?c=${id}` : `/journal/talks/${id}`
}

/** One thing of the timeline: its knot in the dye of where it was, what it is called, when it was. */
export function TimelineRow({ item, zone, current, solid, onTopic }: Props) {
  const t = useTranslations('journal.row')
  const { title, about, facts } = useRowWords()(item, { zone, writing: current })
  const to = wayTo(item)
  const entry = item.kind === 'entry'
  const look = cx('block truncate', entry ? 'font-medium font-prose text-[16px]/[1.4]' : 'font-semibold')
  return (
    <li
      data-current={current || undefined}
      className={cx(
        'relative py-2 pr-[18px] pl-[52px] leading-[1.4] has-[a:hover]:ground-paper',
        dyeClass(entry ? 'thread' : dyeOf(item.channels[0])),
        current && 'ground-paper',
      )}
    >
      <Line solid={solid} />
      <Knot kind={knotOf(item)} size={17} className="absolute top-[11px] left-5" />
      {to ? (
        <Link
          href={to}
          prefetch={false}
          aria-current={current ? 'page' : undefined}
          className={cx(look, 'ui-inset after:absolute after:inset-0')}
        >
          {title}
        </Link>
      ) : (
        <span className={look}>{title}</span>
      )}
      {about && !item.excerpt ? <p className="truncate text-[13px] text-ink-2">{about}</p> : null}
      {item.excerpt ? (
        <p className={cx('text-[13px] text-ink-2 [overflow-wrap:anywhere]', entry && 'font-prose text-[14px]')}>
          <Marked text={item.excerpt} matches={item.matches} />
        </p>
      ) : null}
      <p className="flex items-center gap-1.5 text-[12px] text-ink-3">
        <time dateTime={item.at} className="flex-none max-w-full truncate">
          {facts.join(', ')}
        </time>
        {item.topic ? (
          <button
            type="button"
            aria-label={t('byTopic', { name: item.topic.name })}
            onClick={() => item.topic && onTopic(item.topic.id)}
            className="relative z-1 -my-3.5 flex min-h-11 min-w-11 items-center text-thread-deep"
          >
            <span className="truncate rounded-full bg-thread-soft px-2 py-px">{item.topic.name}</span>
          </button>
        ) : null}
      </p>
    </li>
  )
}

/** A stretch of the spine. */
export function Line({ solid }: { solid: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx('absolute inset-y-0 left-[27px] w-[3px]', solid ? 'bg-thread' : 'bg-thread-line')}
    />
  )
}

/** The words around what was searched for, with that marked. */
function Marked({ text, matches }: { text: string; matches: [number, number][] }): ReactNode {
  const ends = [0, ...matches.map(([, to]) => to)]
  return (
    <>
      {matches.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark className="rounded-[3px] bg-thread-soft px-[1px] font-semibold text-thread-deep">
            {text.slice(from, to)}
          </mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
