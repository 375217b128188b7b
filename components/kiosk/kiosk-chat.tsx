'use client'

import { useIsMutating } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useHandover } from '@/components/carry-on/use-handover'
import { Thread } from '@/components/chat/thread'
import { useBasket } from '@/components/chat/use-basket'
import { useConversation } from '@/components/chat/use-conversation'
import type { Recover } from '@/components/chat/use-outbox'
import { useStickToEnd } from '@/components/chat/use-stick-to-end'
import { useLive } from '@/components/live/use-live'
import { LoadingSpine } from '@/components/thread/loading'
import { Button } from '@/components/ui/button'
import type { SessionView } from '@/lib/sessions/schema'
import { FinishDialog } from './finish-dialog'
import { IdleWarning } from './idle-warning'
import { KioskBasket } from './kiosk-basket'
import { KioskConnection } from './kiosk-connection'
import { KioskEnd, KioskFoot } from './kiosk-foot'
import { KioskHeader } from './kiosk-header'
import { PhoneSheet } from './phone-sheet'
import { useFinishByPhone } from './use-finish-by-phone'
import type { Idle } from './use-idle'

type Props = {
  session: SessionView
  phone: string | null
  welcome: boolean
  idle: Idle
  warnMs: number
  recover: Recover
  onFinish: () => void
}

/** The conversation at the kiosk, its basket below, the way out above. */
export function KioskChat({ session: started, phone, welcome, idle, warnMs, recover, onFinish }: Props) {
  useLive(started.session_id)
  const words = useTranslations('kiosk.chat')
  const sayBasket = useTranslations('kiosk.basket')
  const sessionId = started.session_id
  const [over, setOver] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [notice, setNotice] = useState('')
  const finish = useRef(onFinish)
  useEffect(() => {
    finish.current = onFinish
  })
  const end = useCallback((gone: boolean) => (gone ? finish.current() : setOver(sessionId)), [sessionId])
  const talk = useConversation(sessionId, { onOver: end, recover })
  const { items, messages, outgoing, replies } = talk
  const session = talk.session ?? started
  const handover = useHandover(session.channel)
  const [phoneSheet, setPhoneSheet] = useState<'shut' | 'open' | 'finishing'>('shut')
  const toPhone = (sheet: 'open' | 'finishing') => {
    if (!handover.handover && !handover.making) handover.make()
    setPhoneSheet(sheet)
  }
  useFinishByPhone({ asked: phoneSheet === 'finishing', handover, idle, onFinish })
  const basket = useBasket(session, setNotice)
  const changing = useIsMutating({ mutationKey: ['cart', sessionId] }) > 0
  const region = useRef<HTMLDivElement>(null)
  useStickToEnd(region, outgoing.length)
  const begun = messages.length > 0 || outgoing.length > 0
  const unsent = outgoing.filter(({ state }) => state !== 'sent').length
  const ended = over === sessionId || !session.is_active
  const send = (content: string) => {
    setNotice('')
    talk.send(content)
  }
  return (
    <main className="flex h-full flex-col landscape:flex-row">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <KioskHeader
          phone={phone}
          known={session.customer_id !== null}
          welcome={welcome}
          onPhone={ended ? undefined : () => toPhone('open')}
          onFinish={() => setAsking(true)}
        />
        <KioskConnection offline={talk.offline} />
        <div ref={region} className="min-h-0 flex-1 overflow-y-auto">
          <div className="flex min-h-full flex-col justify-end px-[60px] pt-[30px] pb-[22px]">
            {talk.loading && !begun ? (
              <LoadingSpine label={words('loading')} className="[zoom:2.2]" />
            ) : talk.error && !begun ? (
              <p className="flex flex-wrap items-center gap-8 text-[36px]">
                {words('unread')}
                <Button size="kiosk" variant="ink" onClick={talk.reload}>
                  {words('again')}
                </Button>
              </p>
            ) : (
              <Thread
                items={items}
                outgoing={outgoing}
                here="kiosk"
                basket={basket}
                onRetry={talk.retry}
                growing={talk.growing}
                attendance={talk.attendance}
                size="kiosk"
                stepUp={{ sessionId, onSay: send }}
              />
            )}
          </div>
        </div>
        <p role="status" className="px-[60px] pb-5 font-medium text-[30px] text-ink-2 empty:hidden">
          {talk.offline && changing ? sayBasket('waiting') : notice}
        </p>
        {ended ? (
          <KioskEnd onFinish={onFinish} />
        ) : (
          <KioskFoot
            replies={begun || talk.loading ? (talk.answering ? [] : replies) : null}
            onSend={send}
            onStop={talk.answering ? talk.stop : undefined}
            offline={talk.offline}
            staff={talk.attendance}
          />
        )}
      </div>
      {ended ? null : <KioskBasket sessionId={sessionId} basket={basket} offline={talk.offline} />}
      <PhoneSheet
        open={phoneSheet !== 'shut'}
        onOpenChange={(open) => setPhoneSheet(open ? 'open' : 'shut')}
        handover={handover}
        onFinish={onFinish}
      />
      <FinishDialog open={asking} onOpenChange={setAsking} unsent={unsent} onFinish={onFinish} />
      <IdleWarning
        idle={idle}
        warnMs={warnMs}
        holds="chat"
        unsent={unsent}
        onPhone={ended ? undefined : () => toPhone('finishing')}
      />
    </main>
  )
}
