'use client'

import { useTranslations } from 'next-intl'
import type { Conversing } from '@/components/chat/use-conversation'
import { QuickReplies } from '@/components/thread/quick-replies'
import { Button } from '@/components/ui/button'
import { KioskComposer } from './kiosk-composer'

const mostReplies = 3

type Props = {
  /** What the assistant offers to tap; null before anything was said. */
  replies: string[] | null
  onSend: (content: string) => void
  onStop?: (() => void) | undefined
  offline: boolean
  staff: Pick<Conversing['attendance'], 'holder' | 'onType'>
}

/** Where a visitor answers: by a tap or in their own words. */
export function KioskFoot({ replies, onSend, onStop, offline, staff }: Props) {
  const words = useTranslations('kiosk.chat')
  const person = words('person')
  const starters = [words('starters.one'), words('starters.two'), words('starters.three')]
  return (
    <>
      <QuickReplies
        label={words('suggestions')}
        size="kiosk"
        replies={staff.holder ? [] : replies ? withPerson(replies, person) : starters}
        onReply={(reply) => onSend(reply === person ? words('personWords') : reply)}
        className="flex-none overflow-hidden pb-6 pl-[60px] [&_button]:px-7"
      />
      <KioskComposer onSend={onSend} onStop={onStop} offline={offline} staff={staff} />
    </>
  )
}

/** Where there is room, a person of the shop is among what can be tapped. */
function withPerson(replies: string[], person: string): string[] {
  return replies.length >= mostReplies || replies.includes(person) ? replies : [...replies, person]
}

/** In its place once the chat has ended. */
export function KioskEnd({ onFinish }: { onFinish: () => void }) {
  const words = useTranslations('kiosk.chat')
  return (
    <div className="flex flex-none flex-wrap items-center gap-8 px-[60px] pb-[30px] text-[36px]">
      <p className="flex-1">{words('over')}</p>
      <Button size="kiosk" variant="primary" onClick={onFinish} className="text-[38px]">
        {words('overStart')}
      </Button>
    </div>
  )
}
