'use client'

import { ArrowLeft, BookOpen } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { TalkView } from '@/lib/chat/talk-schema'
import { EndTalk } from './end-talk'
import { TalkTopic } from './talk-topic'

/** With whom a talk is, what it is about and came from, and its end. */
export function TalkHeader({ talk }: { talk: TalkView }) {
  const t = useTranslations('talk')
  const company = useTranslations('journal.company')
  return (
    <header className="border-line border-b px-4 py-3 md:px-7">
      <div className="flex items-center gap-2">
        <Button asChild square size="web" variant="quiet">
          <Link href="/journal/talks" aria-label={t('back')}>
            <ArrowLeft aria-hidden="true" />
          </Link>
        </Button>
        <h1 className="min-w-0 flex-1 truncate font-bold text-[17px]">
          {t('with', { companion: company(`names.${talk.companion}`) })}
        </h1>
        {talk.is_active ? <EndTalk sessionId={talk.session_id} /> : null}
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1.5 pl-1">
        <TalkTopic talk={talk} />
        {talk.entry_id ? (
          <Link
            href={`/journal/${talk.entry_id}`}
            className="flex min-h-11 min-w-0 items-center gap-1.5 text-[14px] text-ink-2 underline-offset-4 hover:underline"
          >
            <BookOpen aria-hidden="true" className="size-4 flex-none" />
            <span className="truncate">{t('from', { title: talk.entry_title ?? '' })}</span>
          </Link>
        ) : null}
      </div>
    </header>
  )
}
