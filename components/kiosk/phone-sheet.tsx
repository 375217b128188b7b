'use client'

import { useTranslations } from 'next-intl'
import type { Handover } from '@/components/carry-on/use-handover'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { PhoneCode } from './phone-code'

type Props = { open: boolean; onOpenChange: (open: boolean) => void; handover: Handover; onFinish: () => void }

/** How the chat goes on on the visitor's own phone: a code to show the camera or to type. */
export function PhoneSheet({ open, onOpenChange, handover, onFinish }: Props) {
  const words = useTranslations('kiosk.phone')
  const { taken } = handover
  const close = () => onOpenChange(false)
  return (
    <Dialog
      size="kiosk"
      open={open}
      onOpenChange={onOpenChange}
      title={taken ? words('takenTitle') : words('title')}
      description={taken ? words('takenText') : words('text')}
      closeLabel={words('close')}
      footer={
        <div className="flex w-full flex-col gap-6 landscape:flex-row-reverse landscape:*:flex-1">
          {taken ? (
            <Button size="kiosk" variant="primary" onClick={onFinish} className="h-[132px]">
              {words('finish')}
            </Button>
          ) : null}
          <Button size="kiosk" onClick={close} className="landscape:h-[112px]">
            {taken ? words('stay') : words('close')}
          </Button>
        </div>
      }
    >
      {taken ? null : <PhoneCode handover={handover} />}
    </Dialog>
  )
}
