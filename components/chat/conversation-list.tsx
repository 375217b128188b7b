'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { LocaleMenu } from '@/components/locale/locale-menu'
import { Logo } from '@/components/thread/logo'
import { MiniThread } from '@/components/thread/mini-thread'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { RelativeTime } from '@/components/ui/relative-time'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { useNow } from '@/components/ui/use-now'
import type { Conversation } from '@/lib/chat/schema'
import { titleOf } from './conversation-title'
import { conversationThread } from './mini-conversation'

type Props = {
  conversations: Conversation[]
  selected: string | null
  onSelect: (id: string) => void
  guest: boolean
  /** The time the server rendered at. */
  renderedAt: number
  onNew?: (() => void) | undefined
  className?: string
}

/** The person's conversations, each as a thread of its own. */
export function ConversationList({ conversations, selected, onSelect, guest, renderedAt, onNew, className }: Props) {
  const t = useTranslations('chat')
  const locale = useLocale()
  const now = useNow(renderedAt, 30_000)
  return (
    <nav
      aria-label={t('conversations')}
      className={cx('flex min-h-0 flex-col pt-5 pb-[max(1rem,env(safe-area-inset-bottom))] ground-sunken', className)}
    >
      <Link href="/" className="mb-3.5 w-fit px-5 py-1.5 text-[18px]">
        <Logo />
      </Link>
      <h2 className="px-5 pb-2.5 font-semibold text-[13px] text-ink-3">{t('conversations')}</h2>
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {conversations.map((conversation) => {
          const on = conversation.session_id === selected
          return (
            <li key={conversation.session_id}>
              <button
                type="button"
                aria-current={on ? 'true' : undefined}
                onClick={() => onSelect(conversation.session_id)}
                className={cx(
                  'ui-inset block w-full border-l-3 px-[17px] py-[11px] text-left',
                  on ? 'border-l-thread ground-paper' : 'border-l-transparent hover:bg-paper',
                )}
              >
                <span className="flex items-baseline justify-between gap-2 text-[14px]">
                  <span className="truncate font-semibold">{titleOf(conversation.title) ?? t('newTitle')}</span>
                  <RelativeTime
                    at={conversation.last_activity_at}
                    now={now}
                    locale={locale}
                    className="flex-none text-[12.5px] text-ink-3"
                  />
                </span>
                <span className="mt-px mb-1.5 block truncate text-[13px] text-ink-2">
                  {conversation.last ?? t('noConversations')}
                </span>
                <MiniThread {...conversationThread(conversation, now)} width={200} />
              </button>
            </li>
          )
        })}
      </ul>
      {guest ? (
        <div className="border-line border-t px-5 pt-4 text-[13px] text-ink-2">
          <p>{t('guestList')}</p>
          <p className="mt-1.5 flex flex-wrap gap-x-4">
            <Link href="/signin?next=/chat" className="inline-flex min-h-11 items-center font-semibold text-thread">
              {t('signIn')}
            </Link>
            <Link href="/signup" className="inline-flex min-h-11 items-center font-semibold text-thread">
              {t('signUp')}
            </Link>
          </p>
        </div>
      ) : null}
      <div className="flex items-center justify-between px-2 pt-2">
        {onNew ? (
          <Button size="web" variant="quiet" icon={<Plus />} onClick={onNew} className="px-2 text-[14px] text-ink">
            {t('startNew')}
          </Button>
        ) : (
          <span />
        )}
        <span className="flex">
          <LocaleMenu label={t('language')} />
          <ThemeToggle size="web" labels={{ dark: t('theme.dark'), light: t('theme.light') }} />
        </span>
      </div>
    </nav>
  )
}
