'use client'

import { useTranslations } from 'next-intl'
import { AlertDialog } from '@/components/ui/alert-dialog'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Messages that have not reached the server. */
  unsent: number
  onFinish: () => void
}

/** Asks before the screen is cleared, and says what would be lost with it. */
export function FinishDialog({ open, onOpenChange, unsent, onFinish }: Props) {
  const words = useTranslations('kiosk.finish')
  return (
    <AlertDialog
      size="kiosk"
      open={open}
      onOpenChange={onOpenChange}
      title={words('title')}
      description={
        <>
          {unsent > 0 ? (
            <b className="mb-4 block font-semibold text-warn-t">{words('unsent', { count: unsent })}</b>
          ) : null}
          {words('text')}
        </>
      }
      confirmLabel={words('confirm')}
      cancelLabel={words('cancel')}
      onConfirm={onFinish}
    />
  )
}
