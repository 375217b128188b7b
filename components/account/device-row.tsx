'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ChannelTag } from '@/components/thread/channel-tag'
import { dyeClass, dyeOf } from '@/components/thread/dye'
import { Knot } from '@/components/thread/knot'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Needle } from '@/components/ui/live-mark'
import { RelativeTime } from '@/components/ui/relative-time'
import { useZone } from '@/components/ui/use-zone'
import type { DeviceView } from '@/lib/people/schema'
import { useDeviceName } from './use-device-name'

const minute = 60_000

type Props = { device: DeviceView; now: number; last: boolean; onSignOut: () => void }

/** One device on the thread: what it is, since when, and the way to sign it out. */
export function DeviceRow({ device, now, last, onSignOut }: Props) {
  const t = useTranslations('account.devices')
  const page = useTranslations('page')
  const locale = useLocale()
  const timeZone = useZone()
  const { kind, current, channel, created_at, last_seen_at } = device
  const name = useDeviceName()(device)
  const time = (at: string) => <RelativeTime at={at} now={now} locale={locale} {...(timeZone ? { timeZone } : null)} />
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
          {current ? <span className="font-semibold text-[13px] text-thread">{t('hereNow')}</span> : null}
          {channel ? <ChannelTag channel={channel}>{page('place', { place: channel })}</ChannelTag> : null}
        </p>
        <p className="text-[13px] text-ink-2">
          {t.rich(kind === 'sign_in' ? 'signedIn' : 'holds', { at: () => time(created_at) })}
          {seenSince && !current ? <>, {t.rich('seen', { at: () => time(last_seen_at) })}</> : null}
        </p>
      </div>
      <Button
        size="web"
        variant="quiet"
        aria-label={t('signOutLabel', { device: name })}
        onClick={onSignOut}
        className="-my-2 -mr-4"
      >
        {t('signOut')}
      </Button>
    </li>
  )
}
