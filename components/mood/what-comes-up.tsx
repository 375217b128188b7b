'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LoadingRows } from '@/components/thread/loading'
import { useZone } from '@/components/ui/use-zone'
import { moodOptions } from '@/lib/journal/mood-client'
import { BeadLine } from './bead-line'
import { NotLoaded } from './not-loaded'
import { twoWeeks } from './two-weeks'
import { useMoodWords } from './use-mood-words'

const mostTopics = 5

/** What somebody's entries and talks of two weeks were about, each topic with how often. */
export function WhatComesUp({ className }: { className?: string }) {
  const t = useTranslations('mood.topics')
  const { counted } = useMoodWords()
  const mood = useQuery(moodOptions(twoWeeks, useZone()))
  const topics = mood.data?.by_topic
    ?.slice(0, mostTopics)
    .map((topic) => ({ ...topic, times: topic.entries + topic.talks }))
  const most = Math.max(0, ...(topics ?? []).map(({ times }) => times))
  return (
    <section aria-label={t('title')} className={className}>
      <h2 className="mb-1.5 font-bold text-[14px]">{t('title')}</h2>
      {mood.isError ? (
        <NotLoaded onRetry={() => void mood.refetch()} />
      ) : !topics ? (
        <LoadingRows label={t('loading')} rows={3} />
      ) : topics.length === 0 ? (
        <p className="text-[13.5px]/[1.45] text-ink-2">{t('empty')}</p>
      ) : (
        <ul>
          {topics.map((topic) => (
            <li key={topic.topic_id}>
              <Link
                href={`/journal/timeline?topic=${topic.topic_id}`}
                prefetch={false}
                aria-label={t('open', { topic: topic.name, basis: counted(topic) })}
                className="group flex min-h-7 items-center gap-3 text-[13.5px]"
              >
                <span className="w-[76px] flex-none truncate group-hover:underline">{topic.name}</span>
                <BeadLine count={topic.times} most={most} />
                <span className="ml-auto text-ink-2 tabular-nums">{topic.times}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
