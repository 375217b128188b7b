'use client'

import { Smartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { AlertDialog } from 'radix-ui'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { scrim } from '@/components/ui/overlay'
import { useNow } from '@/components/ui/use-now'
import { useReturnFocus } from '@/components/ui/use-return-focus'
import { UnwindingThread } from './unwinding-thread'
import type { Idle } from './use-idle'

/** How many seconds lie between two times that a screen reader says how many are left. */
const saidEvery = 10

type Props = {
  idle: Idle
  warnMs: number
  /** What is at stake: a chat, or something typed. */
  holds: 'chat' | 'typed'
  /** Messages that have not reached the server. */
  unsent?: number
  /** Takes the chat to the visitor's phone. */
  onPhone?: (() => void) | undefined
}

/** Asks whether somebody is still there, while the thread around it unwinds. Any touch says yes. */
export function IdleWarning({ idle, ...rest }: Props) {
  const returnFocus = useReturnFocus()
  // What fades out still says what it said.
  const [shown, setShown] = useState(idle.endsAt)
  if (idle.endsAt !== null && idle.endsAt !== shown) setShown(idle.endsAt)
  return (
    <AlertDialog.Root
      open={idle.endsAt !== null}
      onOpenChange={(open) => {
        if (!open) idle.stay()
      }}
    >
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={scrim} />
        <AlertDialog.Content
          {...returnFocus}
          data-idle-warning
          data-surface="kiosk"
          className="ui-dialog ui-alert ui-dialog-kiosk overflow-visible! ground-surface shadow-3"
        >
          <Warning {...rest} endsAt={shown ?? 0} />
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

function Warning({ endsAt, warnMs, holds, unsent = 0, onPhone }: Omit<Props, 'idle'> & { endsAt: number }) {
  const words = useTranslations('kiosk.idle')
  const now = useNow(Date.now(), 250)
  const left = Math.max(0, endsAt - now)
  const seconds = Math.ceil(left / 1000)
  return (
    <>
      <UnwindingThread left={Math.min(1, (seconds * 1000) / warnMs)} />
      <AlertDialog.Title className="font-bold text-[92px]/[1.04] tracking-[-.035em]">
        {words('title')}
      </AlertDialog.Title>
      <AlertDialog.Description className="mt-6 text-[38px]/[1.4] text-ink-2">
        {words.rich(holds, { seconds, b: (text) => <b className="font-semibold text-ink">{text}</b> })}{' '}
        {unsent > 0 ? <span className="text-warn-t">{words('unsent', { count: unsent })}</span> : null}
      </AlertDialog.Description>
      <p role="status" className="sr-only">
        {seconds * 1000 < warnMs && seconds % saidEvery === 0 ? words('left', { seconds }) : null}
      </p>
      <footer className="mt-16 flex flex-col gap-6">
        <AlertDialog.Cancel asChild>
          <Button size="kiosk" variant="primary" className="h-[156px] text-[44px]">
            {words('stay')}
          </Button>
        </AlertDialog.Cancel>
        {onPhone ? (
          <AlertDialog.Action asChild>
            <Button size="kiosk" icon={<Smartphone />} onClick={onPhone} className="h-[124px] text-[36px]">
              {words('phone')}
            </Button>
          </AlertDialog.Action>
        ) : null}
      </footer>
    </>
  )
}
