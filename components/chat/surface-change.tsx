'use client'

import { useTranslations } from 'next-intl'
import { dyeOf } from '@/components/thread/dye'
import { TalkSplice } from '@/components/thread/talk'
import { RelativeTime } from '@/components/ui/relative-time'
import { useZone } from '@/components/ui/use-zone'
import type { Channel, Locale } from '@/db/enums'
import type { ThreadItem } from './thread-items'

type Props = {
  move: Extract<ThreadItem, { kind: 'move' }>
  /** The surface this is shown on. */
  here: Channel
  now: number
  locale: Locale
}

/** Where the conversation moved from one surface to another, seen from where it is shown. */
export function SurfaceChange({ move, here, now, locale }: Props) {
  const t = useTranslations('thread')
  const zone = useZone()
  const { from, to, at, place } = move
  const kiosk = here === 'kiosk'
  const title = to !== here ? t('at', { to }) : kiosk ? t('pickedUp', { from }) : t('carriedOn')
  return (
    <TalkSplice from={dyeOf(from)} to={dyeOf(to)} title={title}>
      {kiosk || (place && to === 'kiosk') ? '' : ` ${t('from', { from })}`}
      {place && !kiosk ? ` ${t('inPlace', { place })}` : ''},{' '}
      <RelativeTime at={at} now={now} locale={locale} timeZone={zone} />
    </TalkSplice>
  )
}
