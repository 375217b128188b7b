'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useHandover } from '@/components/carry-on/use-handover'
import { Thread } from '@/components/chat/thread'
import { useBasket } from '@/components/chat/use-basket'
import { useConversation } from '@/components/chat/use-conversation'
import { useStickToEnd } from '@/components/chat/use-stick-to-end'
import { useLive } from '@/components/live/use-live'
import { LoadingSpine } from '@/components/thread/loading'
import { QuickReplies } from '@/components/thread/quick-replies'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import type { SessionView } from '@/lib/sessions/schema'
import { KioskBasket } from './kiosk-basket'
import { KioskComposer } from './kiosk-composer'
import { KioskHeader } from './kiosk-header'
import { PhoneSheet } from './phone-sheet'
import { strings } from './strings'

const words = strings.chat

const noOther = async () => null

type Props = { session: SessionView; phone: string | null; welcome: boolean; onFinish: () => void }

/** The conversation at the kiosk, its basket below, the way out above. */
export function KioskChat({ session: started, phone, welcome, onFinish }: Props) {
  useLive(started.session_id)
  const [over, setOver] = useState(false)
  const [asking, setAsking] = useState(false)
  const [notice, setNotice] = useState('')
  const finish = useRef(onFinish)
  useEffect(() => {
    finish.current = onFinish
  })
  const end = useCallback((gone: boolean) => (gone ? finish.current() : setOver(true)), [])
  const talk = useConversation(started.session_id, { onOver: end, recover: noOther })
  const { items, messages, outgoing, replies } = talk
  const session = talk.session ?? started
  const handover = useHandover(session.channel)
  const [phoneOpen, setPhoneOpen] = useState(false)
  const toPhone = () => {
    if (!handover.handover && !handover.making) handover.make()
    setPhoneOpen(true)
  }
  const basket = useBasket(session, setNotice)
  const region = useRef<HTMLDivElement>(null)
  useStickToEnd(region, outgoing.length)
  const begun = messages.length > 0 || outgoing.length > 0
  const offered = begun ? replies : talk.loading ? [] : words.starters
  const ended = over || !session.is_active
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
          onPhone={ended ? undefined : toPhone}
          onFinish={() => setAsking(true)}
        />
        <div ref={region} className="min-h-0 flex-1 overflow-y-auto">
          <div className="flex min-h-full flex-col justify-end px-[60px] pt-[30px] pb-[22px]">
            {talk.loading && !begun ? (
              <LoadingSpine label={words.loading} className="[zoom:2.2]" />
            ) : talk.error && !begun ? (
              <p className="flex flex-wrap items-center gap-8 text-[36px]">
                {words.unread}
                <Button size="kiosk" variant="ink" onClick={talk.reload}>
                  {words.again}
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
                size="kiosk"
              />
            )}
          </div>
        </div>
        <p role="status" className="px-[60px] pb-5 font-medium text-[30px] text-ink-2 empty:hidden">
          {notice}
        </p>
        {ended ? (
          <div className="flex flex-none flex-wrap items-center gap-8 px-[60px] pb-[30px] text-[36px]">
            <p className="flex-1">{words.over}</p>
            <Button size="kiosk" variant="primary" onClick={onFinish} className="text-[38px]">
              {words.overStart}
            </Button>
          </div>
        ) : (
          <>
            <QuickReplies
              label={words.suggestions}
              size="kiosk"
              replies={offered}
              onReply={send}
              className="flex-none overflow-hidden pb-6 pl-[60px] empty:hidden"
            />
            <KioskComposer onSend={send} />
          </>
        )}
      </div>
      {ended ? null : <KioskBasket basket={basket} />}
      <PhoneSheet open={phoneOpen} onOpenChange={setPhoneOpen} handover={handover} onFinish={onFinish} />
      <AlertDialog
        size="kiosk"
        open={asking}
        onOpenChange={setAsking}
        title={strings.finish.title}
        description={strings.finish.text}
        confirmLabel={strings.finish.confirm}
        cancelLabel={strings.finish.cancel}
        onConfirm={onFinish}
      />
    </main>
  )
}
