'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { TopicMood } from '@/lib/journal/mood-schema'
import { MoodScale } from './mood-scale'
import { useMoodWords } from './use-mood-words'

const first = 8

/** Each topic with how one was in what is about it, the most frequent first. */
export function TopicMoods({ topics }: { topics: TopicMood[] }) {
  const t = useTranslations('mood.topics')
  const { moodWord, counted } = useMoodWords()
  const [all, setAll] = useState(false)
  return (
    <section aria-labelledby="mood-topics" className="mt-10">
      <h2 id="mood-topics" className="font-bold text-[17px]">
        {t('title')}
      </h2>
      {topics.length === 0 ? (
        <p className="mt-1 text-[14px] text-ink-2">{t('empty')}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line">
          {topics.slice(0, all ? undefined : first).map((topic) => (
            <li key={topic.topic_id}>
              <Link
                href={`/journal/timeline?topic=${topic.topic_id}`}
                prefetch={false}
                className="group grid min-h-11 grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-center gap-x-4 py-1.5 text-[14px] sm:grid-cols-[minmax(0,3fr)_minmax(0,4fr)_minmax(0,4fr)]"
              >
                <span className="truncate font-medium group-hover:underline">{topic.name}</span>
                <MoodScale {...topic} />
                <span className="text-[13px] text-ink-2 max-sm:col-span-2">
                  {topic.mood === null ? t('unknown') : moodWord(topic.mood)}, {counted(topic)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {topics.length > first && !all ? (
        <Button size="web" onClick={() => setAll(true)} className="mt-2">
          {t('all', { count: topics.length })}
        </Button>
      ) : null}
    </section>
  )
}
