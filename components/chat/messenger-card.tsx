'use client'

import { MessageCircle, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { messengerName } from '@/components/carry-on/messengers-on'
import type { Handover } from '@/components/carry-on/use-handover'
import { Button } from '@/components/ui/button'
import type { Messenger } from '@/db/enums'
import { ElsewhereCard } from './elsewhere-card'

const icons: Record<Messenger, typeof Send> = { whatsapp: MessageCircle, telegram: Send }

type Props = { messenger: Messenger; handover: Handover; asked: boolean; onAsk: () => void }

/** The way into a messenger: a chat with us, the code ready to be sent. */
export function MessengerCard({ messenger, handover: { handover, making }, asked, onAsk }: Props) {
  const t = useTranslations('chat.elsewhere')
  const name = messengerName[messenger]
  const Icon = icons[messenger]
  const link = handover?.messengers.find(({ channel }) => channel === messenger)
  return (
    <ElsewhereCard dye={messenger} icon={<Icon />} title={t('messenger', { name })} note={t('messengerNote')}>
      {handover && !link ? <p className="mt-1.5 text-[14px]">{t('messengerAway', { name })}</p> : null}
      {link ? (
        <Button asChild size="web" className="mt-2.5 w-full text-[14px]">
          <a href={link.url} target="_blank" rel="noopener noreferrer">
            {t('messengerOpen', { name })}
          </a>
        </Button>
      ) : handover ? null : (
        <Button size="web" loading={making && asked} onClick={onAsk} className="mt-2.5 w-full text-[14px]">
          {t('messengerAsk', { name })}
        </Button>
      )}
    </ElsewhereCard>
  )
}
