'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { BasketDialog } from '@/components/chat/basket-dialog'
import { Composer } from '@/components/chat/composer'
import { ConnectionBanner } from '@/components/chat/connection-banner'
import { ConversationBody } from '@/components/chat/conversation-body'
import { EndingDialog } from '@/components/chat/ending-dialog'
import { Suggestions } from '@/components/chat/suggestions'
import { useBasket } from '@/components/chat/use-basket'
import { type Opened, useConversation } from '@/components/chat/use-conversation'
import type { OnOver, Recover } from '@/components/chat/use-outbox'
import type { Host } from './use-host'
import { useOpenInTab } from './use-open-in-tab'
import { useUnread } from './use-unread'
import { WidgetHeader } from './widget-header'

type Props = {
  sessionId: string
  opened?: Opened | undefined
  host: Host
  retentionDays: number
  onOver: OnOver
  recover: Recover
  onFinish: () => Promise<void>
}

/** A guest's conversation in one column, as a frame of another site has room for. */
export function WidgetConversation({ sessionId, opened, host, retentionDays, onOver, recover, onFinish }: Props) {
  const t = useTranslations('chat')
  const { shown } = host
  const talk = useConversation(sessionId, { onOver, recover, opened, looking: shown })
  const { session, messages } = talk
  const basket = useBasket(session, toast.info)
  const [basketOpen, setBasketOpen] = useState(false)
  const [finishing, setFinishing] = useState(false)
  const page = useRef<HTMLElement>(null)
  useUnread(messages, host)
  const openInTab = useOpenInTab()

  useEffect(() => {
    // On a phone the keyboard would cover what is there to be read.
    if (shown && window.matchMedia('(pointer: fine)').matches) page.current?.querySelector('textarea')?.focus()
  }, [shown])

  return (
    <main ref={page} aria-label={t('frame.title')} className="flex h-dvh min-h-0 flex-col">
      <WidgetHeader
        basket={{ count: basket.count, onOpen: () => setBasketOpen(true) }}
        onPerson={talk.attendance.holder ? undefined : () => talk.send(t('personWords'))}
        onTab={() => void openInTab()}
        onFinish={() => setFinishing(true)}
        onClose={host.close}
      />
      <ConnectionBanner offline={talk.offline} />
      <ConversationBody talk={talk} basket={basket} />
      <Suggestions talk={talk} />
      <div className="px-4 pb-2">
        <Composer
          onSend={talk.send}
          onStop={talk.answering ? talk.stop : undefined}
          offline={talk.offline}
          staff={talk.attendance}
        />
      </div>
      <p className="px-4 pb-[max(.6rem,env(safe-area-inset-bottom))] text-center text-[12px] text-ink-3">
        {t('fine', { days: retentionDays })}
      </p>
      <BasketDialog session={session} basket={basket} open={basketOpen} onOpenChange={setBasketOpen} />
      <EndingDialog
        asked={finishing ? 'finish' : null}
        guest
        onClose={() => setFinishing(false)}
        onConfirm={() => onFinish().catch(() => toast.error(t('actionFailed')))}
      />
    </main>
  )
}
