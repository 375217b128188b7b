import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { CompanionMark } from '@/components/thread/companion-mark'
import { RelativeTime } from '@/components/ui/relative-time'
import type { TalkList } from '@/lib/chat/talk-schema'

type Props = { talk: TalkList['items'][number]; now: number }

/** One talk: with whom, when, about what, and how much was said. */
export function TalkRow({ talk, now }: Props) {
  const t = useTranslations('talk')
  const company = useTranslations('journal.company')
  const locale = useLocale()
  return (
    <li>
      <Link
        href={`/journal/talks/${talk.session_id}`}
        prefetch={false}
        className="flex items-center gap-3.5 py-3.5 hover:bg-sunken"
      >
        <span className="flex-none text-thread">
          <CompanionMark companion={talk.companion} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold">
            {t('with', { companion: company(`names.${talk.companion}`) })}
          </span>
          <span className="block truncate text-[14px] text-ink-2">
            {[talk.topic?.name, t('messages', { count: talk.messages })].filter(Boolean).join(' · ')}
            {talk.is_active ? <span className="font-medium text-thread"> · {t('goesOn')}</span> : null}
          </span>
        </span>
        <RelativeTime
          at={talk.last_activity_at}
          now={now}
          locale={locale}
          className="flex-none text-[13px] text-ink-3"
        />
      </Link>
    </li>
  )
}
