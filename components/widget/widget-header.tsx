'use client'

import { Ellipsis, ExternalLink, Headset, Square, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { BasketButton } from '@/components/chat/basket-button'
import { IconButton } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'

type Props = {
  basket: { count: number; onOpen: () => void }
  /** Absent while a person is there. */
  onPerson?: (() => void) | undefined
  onTab: () => void
  onFinish: () => void
  /** Absent where nothing is around the chat that could close it. */
  onClose?: (() => void) | undefined
}

/** Over the chat in a frame: its basket, what else can be done, and the way out. */
export function WidgetHeader({ basket, onPerson, onTab, onFinish, onClose }: Props) {
  const t = useTranslations('chat')
  const entry = (key: string, words: string) => ({ key, label: <span className="py-1.5">{words}</span> })
  return (
    <header className="flex min-h-14 flex-none items-center gap-1 border-line border-b py-1 pr-1.5 pl-4">
      <h1 className="min-w-0 flex-1 truncate font-bold text-[16px] tracking-[-.01em]">{t('frame.title')}</h1>
      <BasketButton {...basket} />
      <Menu
        trigger={
          <IconButton size="web" label={t('more')}>
            <Ellipsis />
          </IconButton>
        }
        items={[
          ...(onPerson ? [{ ...entry('person', t('person')), icon: <Headset />, onSelect: onPerson }] : []),
          { ...entry('tab', t('frame.tab')), icon: <ExternalLink />, onSelect: onTab },
          { ...entry('finish', t('finish')), icon: <Square />, onSelect: onFinish },
        ]}
      />
      {onClose ? (
        <IconButton size="web" label={t('close')} onClick={onClose}>
          <X />
        </IconButton>
      ) : null}
    </header>
  )
}
