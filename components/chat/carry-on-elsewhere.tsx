'use client'

import { Smartphone, Store } from 'lucide-react'
import { useState } from 'react'
import { clockText, groupedCode } from '@/components/carry-on/code-text'
import { QrCode } from '@/components/carry-on/qr-code'
import { useHandover } from '@/components/carry-on/use-handover'
import { Button } from '@/components/ui/button'
import type { Channel } from '@/db/enums'
import { ElsewhereCard } from './elsewhere-card'
import { strings } from './strings'

const words = strings.elsewhere

/** The ways to another device: one code, for the hand to type at a kiosk or for a phone's camera. */
export function CarryOnElsewhere({ surface }: { surface: Channel }) {
  const { handover, left, spent, failed, making, make } = useHandover(surface)
  const [asked, setAsked] = useState<'code' | 'qr' | null>(null)
  const ask = (what: 'code' | 'qr') => {
    setAsked(what)
    if (!handover) make()
  }
  return (
    <section aria-label={words.title} className="mt-8">
      <h2 className="mb-2.5 font-bold text-[14px]">{words.title}</h2>
      <ElsewhereCard dye="kiosk" icon={<Store />} title={words.kiosk} note={words.kioskNote}>
        <div role="status" className="contents">
          {handover ? (
            <p className="mt-1 whitespace-nowrap font-mono font-semibold text-[24px]/[1.4] tracking-[.04em]">
              {groupedCode(handover.code)}
            </p>
          ) : spent || failed ? (
            <p className="mt-1.5 text-[14px]">{spent ? words.spent : words.failed}</p>
          ) : null}
        </div>
        {handover ? (
          <p className="text-[13px] text-ink-2">{words.left(clockText(left))}</p>
        ) : (
          <Button
            size="web"
            loading={making && asked === 'code'}
            onClick={() => ask('code')}
            className="mt-2.5 w-full text-[14px]"
          >
            {spent ? words.fresh : words.code}
          </Button>
        )}
      </ElsewhereCard>
      <ElsewhereCard
        dye="web"
        icon={<Smartphone />}
        title={words.phone}
        note={words.phoneNote}
        className="max-md:hidden"
      >
        {handover && asked === 'qr' ? (
          <QrCode
            text={handover.url}
            label={words.qrLabel}
            className="mt-2.5 w-full max-w-[196px] rounded-card border border-line"
          />
        ) : (
          <Button
            size="web"
            loading={making && asked === 'qr'}
            onClick={() => ask('qr')}
            className="mt-2.5 w-full text-[14px]"
          >
            {words.show}
          </Button>
        )}
      </ElsewhereCard>
    </section>
  )
}
