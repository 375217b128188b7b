'use client'

import { useMutation } from '@tanstack/react-query'
import type { FormEvent, KeyboardEvent } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { Textarea } from '@/components/ui/textarea'
import { postStaffMessage } from '@/lib/chat/client'
import { ApiError } from '@/lib/http/fetch'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Whom it goes to: "Priya", "19 people". */
  to: string
} & (
  | { sessionId: string; onSend?: undefined }
  /** Where more than a message into one session has to be done. */
  | { sessionId?: undefined; onSend: (content: string) => Promise<unknown> }
)

/** Where staff write to the people in live sessions. What was written stays until it has gone out. */
export function WriteDialog({ open, onOpenChange, to, sessionId, onSend }: Props) {
  const write = useMutation({
    mutationFn: (content: string): Promise<unknown> =>
      onSend ? onSend(content) : postStaffMessage(sessionId, content),
    onSuccess: () => {
      toast.success(`Written to ${to}`)
      onOpenChange(false)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const content = String(new FormData(event.currentTarget).get('content')).trim()
    if (content && !write.isPending) write.mutate(content)
  }
  const change = (next: boolean) => {
    if (write.isPending) return
    write.reset()
    onOpenChange(next)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={`Write to ${to}`}
      description="They see it at once, with your name."
    >
      <form onSubmit={submit}>
        <Textarea
          label="What do you want to say?"
          name="content"
          required
          maxLength={8000}
          rows={4}
          onKeyDown={submitByKey}
          error={write.error ? refusal(write.error) : undefined}
        />
        <div className="mt-4 flex flex-wrap items-center justify-end gap-2">
          <span className="mr-auto text-ink-3 max-sm:hidden">
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> sends
          </span>
          <Button variant="quiet" onClick={() => change(false)}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" loading={write.isPending}>
            Write to {to}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function submitByKey(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

function refusal(error: Error): string {
  if (!(error instanceof ApiError)) return 'It did not go out: the server could not be reached. Try again.'
  if (error.code === 'session_ended') return 'It did not go out: this session has ended.'
  return `It did not go out: ${error.message}`
}
