'use client'

import { ChannelTag } from '@/components/thread/channel-tag'
import { dyeClass, dyeOf } from '@/components/thread/dye'
import { Knot } from '@/components/thread/knot'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Needle } from '@/components/ui/live-mark'
import { RelativeTime } from '@/components/ui/relative-time'
import { useZone } from '@/components/ui/use-zone'
import type { DeviceView } from '@/lib/people/schema'
import { strings } from './strings'

const words = strings.devices

const minute = 60_000

type Props = { device: DeviceView; now: number; last: boolean; onSignOut: () => void }

/** What a device is called where nobody named it. */
export const deviceWords = ({ device }: DeviceView) => device ?? words.unknown

/** One device on the thread: what it is, since when, and the way to sign it out. */
export function DeviceRow({ device, now, last, onSignOut }: Props) {
  const timeZone = useZone()
  const zone = timeZone ? { timeZone } : {}
  const { kind, current, channel, created_at, last_seen_at } = device
  const name = deviceWords(device)
  const seenSince = last_seen_at !== null && Date.parse(last_seen_at) - Date.parse(created_at) > minute
  return (
    <li className={cx('relative flex items-start gap-3 pb-5', dyeClass(current ? 'thread' : dyeOf(channel)))}>
      {last ? null : (
        <span aria-hidden="true" className="absolute top-[20px] bottom-[-8px] left-[8.5px] w-[3px] bg-dye" />
      )}
      <span className="relative mt-[3px] grid size-5 flex-none place-items-center">
        {current ? <Needle size={12} /> : <Knot kind={kind === 'sign_in' ? 'action' : 'person'} />}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {name}
          {current ? <span className="font-semibold text-[13px] text-thread">{words.hereNow}</span> : null}
          {channel ? <ChannelTag channel={channel} /> : null}
        </p>
        <p className="text-[13px] text-ink-2">
          {kind === 'sign_in' ? words.signedIn : words.holds} <RelativeTime at={created_at} now={now} {...zone} />
          {seenSince && !current ? (
            <>
              , {words.seen} <RelativeTime at={last_seen_at} now={now} {...zone} />
            </>
          ) : null}
        </p>
      </div>
      <Button
        size="web"
        variant="quiet"
        aria-label={words.signOutLabel(name)}
        onClick={onSignOut}
        className="-my-2 -mr-4"
      >
        {words.signOut}
      </Button>
    </li>
  )
}
