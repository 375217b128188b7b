'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clockText, groupedCode } from '@/components/carry-on/code-text'
import { messengerName, useMessengersOn } from '@/components/carry-on/messengers-on'
import { QrCode } from '@/components/carry-on/qr-code'
import type { Handover } from '@/components/carry-on/use-handover'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Segmented } from '@/components/ui/segmented'
import { Spinner } from '@/components/ui/spinner'

const plate = 'size-[480px] flex-none rounded-[40px] border-3 border-line'

/** The code as a QR code for a camera, into the browser or a messenger, and as six symbols to type, while it is good. */
export function PhoneCode({ handover: { handover, left, spent, failed, making, make } }: { handover: Handover }) {
  const words = useTranslations('kiosk.phone')
  const again = spent || failed
  const [into, setInto] = useState<string>('browser')
  const on = useMessengersOn()
  // Lying, the screen has no room for both at their largest.
  const size = on.length > 0 ? 'landscape:size-[320px]' : 'landscape:size-[400px]'
  const messenger = handover?.messengers.find(({ channel }) => channel === into)
  return (
    <div className="flex flex-col gap-9 landscape:gap-7">
      {on.length > 0 ? (
        <Segmented
          size="kiosk"
          label={words('ways')}
          value={into}
          onChange={setInto}
          options={[
            { value: 'browser', label: words('browser') },
            ...on.map((one) => ({ value: one, label: messengerName[one] })),
          ]}
          className="tl-kiosk-choice self-center"
        />
      ) : null}
      <div className="flex flex-col items-center gap-9 landscape:flex-row landscape:gap-14">
        {handover ? (
          <QrCode text={messenger?.url ?? handover.url} label={words('qrLabel')} className={cx(plate, size)} />
        ) : (
          <div className={cx(plate, size, 'grid place-items-center ground-sunken')}>
            {again ? (
              <CircleAlert aria-hidden="true" className="size-24 text-ink-3" />
            ) : (
              <Spinner className="tl-late size-24 text-thread" />
            )}
          </div>
        )}
        <div className="flex min-w-0 flex-1 flex-col items-center text-center landscape:items-start landscape:text-left">
          <div role="status" className="contents">
            {handover ? (
              <>
                <p className="text-[30px]/[1.35] text-ink-2 landscape:text-[28px]/[1.35]">
                  {messenger
                    ? words('send', { name: messengerName[messenger.channel] })
                    : words('type', { host: new URL(handover.url).host })}
                </p>
                <p className="mt-2 whitespace-nowrap font-mono font-semibold text-[96px]/[1.2] landscape:text-[66px]/[1.3]">
                  {groupedCode(handover.code)}
                </p>
              </>
            ) : again ? (
              <p className="text-[36px]/[1.35]">{spent ? words('spent') : words('failed')}</p>
            ) : (
              <p className="sr-only">{words('making')}</p>
            )}
          </div>
          {handover ? (
            <p className="text-[30px] text-ink-2 landscape:text-[28px]">{words('left', { clock: clockText(left) })}</p>
          ) : null}
          {again ? (
            <Button size="kiosk" variant="primary" loading={making} onClick={make} className="mt-8 px-16">
              {spent ? words('fresh') : words('again')}
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  )
}
