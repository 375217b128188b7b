'use client'

import { useTranslations } from 'next-intl'
import { AlertDialog } from '@/components/ui/alert-dialog'

export type Ending = 'new' | 'finish'

type Props = { asked: Ending | null; guest: boolean; onClose: () => void; onConfirm: (ending: Ending) => void }

/** Asks before a conversation ends, whether to leave it at that or to begin another. */
export function EndingDialog({ asked, guest, onClose, onConfirm }: Props) {
  const t = useTranslations(asked === 'new' ? 'chat.newDialog' : 'chat.finishDialog')
  return (
    <AlertDialog
      size="web"
      open={asked !== null}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('title')}
      description={guest ? t('guestText') : t('text')}
      confirmLabel={t('confirm')}
      cancelLabel={t('cancel')}
      onConfirm={() => {
        if (asked) onConfirm(asked)
      }}
    />
  )
}
