'use client'

import { AlertDialog } from '@/components/ui/alert-dialog'
import { strings } from './strings'

export type Ending = 'new' | 'finish'

type Props = { asked: Ending | null; guest: boolean; onClose: () => void; onConfirm: (ending: Ending) => void }

/** Asks before a conversation ends, whether to leave it at that or to begin another. */
export function EndingDialog({ asked, guest, onClose, onConfirm }: Props) {
  const words = asked === 'new' ? strings.newDialog : strings.finishDialog
  return (
    <AlertDialog
      size="web"
      open={asked !== null}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={words.title}
      description={guest ? words.guestText : words.text}
      confirmLabel={words.confirm}
      cancelLabel={words.cancel}
      onConfirm={() => {
        if (asked) onConfirm(asked)
      }}
    />
  )
}
