'use client'

import {
  ChevronLeft,
  CircleUser,
  Download,
  Ellipsis,
  Headset,
  LogIn,
  LogOut,
  MessagesSquare,
  Plus,
  Square,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ChannelTag } from '@/components/thread/channel-tag'
import { MiniThread } from '@/components/thread/mini-thread'
import type { ThreadData } from '@/components/thread/thread-sentence'
import { useDownload } from '@/components/thread/use-download'
import { IconButton } from '@/components/ui/button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import type { Channel } from '@/db/enums'
import { conversationExportUrl } from '@/lib/chat/client'
import { BasketButton } from './basket-button'

type Props = {
  title: string
  channels: Channel[]
  thread: ThreadData
  onBack: () => void
  /** Opens the basket where it has no column of its own. */
  basket?: { count: number; onOpen: () => void }
  onNew?: (() => void) | undefined
  onFinish?: (() => void) | undefined
  /** Asks for a person of the team. */
  onPerson?: (() => void) | undefined
  /** The session of which a copy may be saved. */
  copyOf?: string | undefined
  /** Absent for guests, who sign in instead. */
  onSignOut?: (() => void) | undefined
}

const tall = 'py-1.5'

/** Over a conversation: what it is about, where it has been, what can be done with it. */
export function ChatHeader(props: Props) {
  const { title, channels, thread, onBack, basket, onNew, onFinish, onPerson, copyOf, onSignOut } = props
  const t = useTranslations('chat')
  const { start } = useDownload()
  const save = (id: string) => void start(conversationExportUrl(id, 'md'), `conversation-${id.slice(-8)}.md`)
  const entry = (key: string, words: string) => ({ key, label: <span className={tall}>{words}</span> })
  const items: MenuItem[] = [
    ...(onNew ? [{ ...entry('new', t('startNew')), icon: <Plus />, onSelect: onNew }] : []),
    ...(onPerson ? [{ ...entry('person', t('person')), icon: <Headset />, onSelect: onPerson }] : []),
    ...(copyOf ? [{ ...entry('copy', t('export')), icon: <Download />, onSelect: () => save(copyOf) }] : []),
    ...(onFinish ? [{ ...entry('finish', t('finish')), icon: <Square />, onSelect: onFinish }] : []),
    ...(onSignOut
      ? [
          { ...entry('all', t('allConversations')), icon: <MessagesSquare />, href: '/conversations', apart: true },
          { ...entry('account', t('account')), icon: <CircleUser />, href: '/account' },
          { ...entry('out', t('signOut')), icon: <LogOut />, onSelect: onSignOut },
        ]
      : [
          {
            ...entry('in', onFinish ? t('signInToKeep') : t('signIn')),
            icon: <LogIn />,
            href: '/signin?next=/chat',
            apart: true,
          },
        ]),
  ]
  return (
    <header className="flex min-h-16 flex-none items-center gap-2 border-line border-b py-1.5 pr-2 pl-1 md:gap-3 md:px-7">
      <IconButton size="web" label={t('conversations')} onClick={onBack} className="md:hidden">
        <ChevronLeft />
      </IconButton>
      <div className="min-w-0 flex-1">
        <h1 className="truncate font-bold text-[16px]/[1.25] tracking-[-.01em]">{title}</h1>
        <p className="text-[13px] text-ink-2 max-md:hidden">{t('subtitle')}</p>
        <MiniThread {...thread} width={190} className="md:hidden" />
      </div>
      <span className="flex flex-wrap justify-end gap-1 max-md:hidden">
        {channels.map((channel) => (
          <ChannelTag key={channel} channel={channel} />
        ))}
      </span>
      {basket ? <BasketButton {...basket} className="lg:hidden" /> : null}
      <Menu
        trigger={
          <IconButton size="web" label={t('more')}>
            <Ellipsis />
          </IconButton>
        }
        items={items}
      />
    </header>
  )
}
