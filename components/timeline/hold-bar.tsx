import { Bot, Headset } from 'lucide-react'
import { holderName } from '@/components/holding/holder-name'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Holder } from '@/lib/chat/staff-schema'

type Props = {
  holder: Holder
  /** What the person of the session is called. */
  person: string
  now: number
  zone: string | undefined
  busy: boolean
  onTake: () => void
  onBack: () => void
}

/** Who answers here in place of the assistant, since when, and the way to change that. */
export function HoldBar({ holder, person, now, zone, busy, onTake, onBack }: Props) {
  const name = holderName(holder)
  return (
    <section
      aria-label="Who answers"
      className="flex flex-none flex-wrap items-center gap-x-3 gap-y-2 border-thread-line border-b bg-thread-soft px-4 py-2 sm:px-6"
    >
      <Headset aria-hidden="true" className="size-4 flex-none text-thread-deep" />
      <p role="status" className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
        <b className="font-semibold text-thread-deep">
          {holder.you ? `You are with ${person}` : `${name} is with ${person}`}
        </b>
        , taken <RelativeTime at={holder.since} now={now} timeZone={zone} />. The assistant is silent.
      </p>
      {holder.you ? (
        <Button size="small" icon={<Bot />} loading={busy} onClick={onBack}>
          Hand back <Kbd>H</Kbd>
        </Button>
      ) : (
        <Button size="small" loading={busy} onClick={onTake}>
          Take over from {name} <Kbd>H</Kbd>
        </Button>
      )}
    </section>
  )
}
