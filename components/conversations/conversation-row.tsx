import { Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { conversationThread } from '@/components/chat/mini-conversation'
import { MiniThread } from '@/components/thread/mini-thread'
import { useLineWords } from '@/components/thread/use-line-words'
import { IconButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { RelativeTime } from '@/components/ui/relative-time'
import type { ListedConversation } from '@/lib/chat/schema'
import { ExportMenu } from './export-menu'
import { SearchHits } from './search-hits'
import { useConversationTitle } from './use-conversation-title'

type Props = {
  conversation: ListedConversation
  now: number
  onTheme: (theme: string) => void
  onErase: () => void
}

/** One conversation: how it began and stood last, its thread, what a search found in it, the whole as a file, and its end if one wants it. */
export function ConversationRow({ conversation, now, onTheme, onErase }: Props) {
  const { session_id, type, theme, last, is_active, last_activity_at } = conversation
  const t = useTranslations('conversations')
  const locale = useLocale()
  const lineWords = useLineWords()
  const title = useConversationTitle()(conversation)
  const line = conversationThread(conversation, now)
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-4 sm:grid-cols-[minmax(0,1fr)_200px_auto]">
      <div className="min-w-0">
        <p className="flex items-baseline gap-3 text-[16px]">
          <Link
            href={type === 'visit' ? `/chat?c=${session_id}` : `/journal/talks/${session_id}`}
            aria-label={t('open', { title })}
            className="truncate font-semibold underline-offset-4 hover:underline"
          >
            {title}
          </Link>
          <RelativeTime
            at={last_activity_at}
            now={now}
            locale={locale}
            className="ml-auto flex-none text-[13px] text-ink-3"
          />
        </p>
        <p className="mt-0.5 truncate text-[14px] text-ink-2">
          {is_active ? <span className="font-medium text-thread">{t('running')} · </span> : null}
          {type === 'visit' ? last : t('unseen')}
        </p>
        {theme ? (
          <Chip size="web" className="mt-2" aria-label={t('showTheme', { theme })} onClick={() => onTheme(theme)}>
            {theme}
          </Chip>
        ) : null}
        <SearchHits conversation={conversation} title={title} />
      </div>
      <MiniThread
        {...line}
        label={lineWords(line)}
        width={200}
        className="max-sm:order-last max-sm:col-span-2 max-sm:mt-2.5"
      />
      <div className="flex max-sm:flex-col">
        <ExportMenu sessionId={session_id} title={title} />
        <IconButton label={t('eraseLabel', { title })} size="web" onClick={onErase}>
          <Trash2 />
        </IconButton>
      </div>
    </li>
  )
}
