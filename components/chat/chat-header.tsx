'use client'

import {
  ChevronLeft,
  CircleUser,
  Ellipsis,
  LogIn,
  LogOut,
  MessagesSquare,
  Plus,
  ShoppingBag,
  Square,
} from 'lucide-react'
import { ChannelTag } from '@/components/thread/channel-tag'
import { MiniThread } from '@/components/thread/mini-thread'
import type { ThreadData } from '@/components/thread/thread-sentence'
import { IconButton } from '@/components/ui/button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import type { Channel } from '@/db/enums'
import { strings } from './strings'

type Props = {
  title: string
  channels: Channel[]
  thread: ThreadData
  onBack: () => void
  /** Opens the basket where it has no column of its own. */
  basket?: { count: number; onOpen: () => void }
  onNew?: (() => void) | undefined
  onFinish?: (() => void) | undefined
  /** Absent for guests, who sign in instead. */
  onSignOut?: (() => void) | undefined
}

const tall = 'py-1.5'

/** Over a conversation: what it is about, where it has been, what can be done with it. */
export function ChatHeader({ title, channels, thread, onBack, basket, onNew, onFinish, onSignOut }: Props) {
  const entry = (key: string, words: string) => ({ key, label: <span className={tall}>{words}</span> })
  const items: MenuItem[] = [
    ...(onNew ? [{ ...entry('new', strings.startNew), icon: <Plus />, onSelect: onNew }] : []),
    ...(onFinish ? [{ ...entry('finish', strings.finish), icon: <Square />, onSelect: onFinish }] : []),
    ...(onSignOut
      ? [
          { ...entry('all', strings.allConversations), icon: <MessagesSquare />, href: '/conversations', apart: true },
          { ...entry('account', strings.account), icon: <CircleUser />, href: '/account' },
          { ...entry('out', strings.signOut), icon: <LogOut />, onSelect: onSignOut },
        ]
      : [
          {
            ...entry('in', onFinish ? strings.signInToKeep : strings.signIn),
            icon: <LogIn />,
            href: '/signin?next=/chat',
            apart: true,
          },
        ]),
  ]
  return (
    <header className="flex min-h-16 flex-none items-center gap-2 border-line border-b py-1.5 pr-2 pl-1 md:gap-3 md:px-7">
      <IconButton size="web" label={strings.back} onClick={onBack} className="md:hidden">
        <ChevronLeft />
      </IconButton>
      <div className="min-w-0 flex-1">
        <h1 className="truncate font-bold text-[16px]/[1.25] tracking-[-.01em]">{title}</h1>
        <p className="text-[13px] text-ink-2 max-md:hidden">{strings.subtitle}</p>
        <MiniThread {...thread} width={190} className="md:hidden" />
      </div>
      <span className="flex flex-wrap justify-end gap-1 max-md:hidden">
        {channels.map((channel) => (
          <ChannelTag key={channel} channel={channel} />
        ))}
      </span>
      {basket ? (
        <IconButton
          size="web"
          label={strings.basket.open(basket.count)}
          onClick={basket.onOpen}
          className="relative lg:hidden"
        >
          <ShoppingBag />
          {basket.count > 0 ? (
            <span
              aria-hidden="true"
              className="absolute top-1 right-0.5 h-[17px] min-w-[17px] rounded-full bg-thread px-1 text-center text-[11px]/[17px] text-on-thread"
            >
              {basket.count}
            </span>
          ) : null}
        </IconButton>
      ) : null}
      <Menu
        trigger={
          <IconButton size="web" label={strings.more}>
            <Ellipsis />
          </IconButton>
        }
        items={items}
      />
    </header>
  )
}
