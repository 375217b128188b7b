'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { useTellTyping } from '@/components/live/use-telling'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Locale } from '@/db/enums'
import { postStaffMessage } from '@/lib/chat/client'
import { WriteForm } from './write-form'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Whom it goes to: "Priya", "19 people". */
  to: string
  /** What the one person is called, where that is known, and what they speak. */
  name?: string | null
  locale?: Locale | null
} & (
  | { sessionId: string; onSend?: undefined }
  /** Where more than a message into one session has to be done. */
  | { sessionId?: undefined; onSend: (content: string) => Promise<unknown> }
)

/** Where staff write to the people in live sessions. What was written stays until it has gone out. */
export function WriteDialog({ open, onOpenChange, to, name = null, locale = null, sessionId, onSend }: Props) {
  const [busy, setBusy] = useState(false)
  const tellTyping = useTellTyping(sessionId ?? '', 'staff')
  const change = (next: boolean) => {
    if (!busy) onOpenChange(next)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={`Write to ${to}`}
      description="They see it at once, with your name."
    >
      <WriteForm
        label="What do you want to say?"
        send={`Write to ${to}`}
        onSend={onSend ?? ((content) => postStaffMessage(sessionId, content))}
        onSent={() => {
          toast.success(`Written to ${to}`)
          onOpenChange(false)
        }}
        onBusy={setBusy}
        onType={sessionId ? tellTyping : undefined}
        locale={locale}
        name={name}
      >
        <Button variant="quiet" onClick={() => change(false)}>
          Cancel
        </Button>
      </WriteForm>
    </Dialog>
  )
}
