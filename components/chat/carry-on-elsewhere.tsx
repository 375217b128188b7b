'use client'

import { Smartphone, Store } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clockText, groupedCode } from '@/components/carry-on/code-text'
import { useMessengersOn } from '@/components/carry-on/messengers-on'
import { QrCode } from '@/components/carry-on/qr-code'
import { useHandover } from '@/components/carry-on/use-handover'
import { Button } from '@/components/ui/button'
import type { Channel, Messenger } from '@/db/enums'
import { ElsewhereCard } from './elsewhere-card'
import { MessengerCard } from './messenger-card'

/** The ways to another device: one code, for the hand to type at a kiosk, for a phone's camera, or to be sent to us in a messenger. */
export function CarryOnElsewhere({ surface }: { surface: Channel }) {
  const t = useTranslations('chat.elsewhere')
  const made = useHandover(surface)
  const { handover, left, spent, failed, making, make } = made
  const messengers = useMessengersOn()
  const [asked, setAsked] = useState<'code' | 'qr' | Messenger | null>(null)
  const ask = (what: 'code' | 'qr' | Messenger) => {
    setAsked(what)
    if (!handover) make()
  }
  return (
    <section aria-label={t('title')} className="mt-8">
      <h2 className="mb-2.5 font-bold text-[14px]">{t('title')}</h2>
      <ElsewhereCard dye="kiosk" icon={<Store />} title={t('kiosk')} note={t('kioskNote')}>
        <div role="status" className="contents">
          {handover ? (
            <p className="mt-1 whitespace-nowrap font-mono font-semibold text-[24px]/[1.4] tracking-[.04em]">
              {groupedCode(handover.code)}
            </p>
          ) : spent || failed ? (
            <p className="mt-1.5 text-[14px]">{spent ? t('spent') : t('failed')}</p>
          ) : null}
        </div>
        {handover ? (
          <p className="text-[13px] text-ink-2">{t('left', { clock: clockText(left) })}</p>
        ) : (
          <Button
            size="web"
            loading={making && asked === 'code'}
            onClick={() => ask('code')}
            className="mt-2.5 w-full text-[14px]"
          >
            {spent ? t('fresh') : t('code')}
          </Button>
        )}
      </ElsewhereCard>
      <ElsewhereCard dye="web" icon={<Smartphone />} title={t('phone')} note={t('phoneNote')} className="max-md:hidden">
        {handover && asked === 'qr' ? (
          <QrCode
            text={handover.url}
            label={t('qrLabel')}
            className="mt-2.5 w-full max-w-[196px] rounded-card border border-line"
          />
        ) : (
          <Button
            size="web"
            loading={making && asked === 'qr'}
            onClick={() => ask('qr')}
            className="mt-2.5 w-full text-[14px]"
          >
            {t('show')}
          </Button>
        )}
      </ElsewhereCard>
      {messengers.map((one) => (
        <MessengerCard key={one} messenger={one} handover={made} asked={asked === one} onAsk={() => ask(one)} />
      ))}
    </section>
  )
}
