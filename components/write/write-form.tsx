'use client'

import { useMutation } from '@tanstack/react-query'
import { MessageSquareText } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Textarea } from '@/components/ui/textarea'
import type { Locale } from '@/db/enums'
import { ApiError } from '@/lib/http/fetch'
import { optionId, ReplyList } from './reply-list'
import { useSavedReplies } from './use-saved-replies'

type Props = {
  label: string
  send: string
  onSend: (content: string) => Promise<unknown>
  onSent?: () => void
  /** Told whether something is on its way, or a reply is being chosen: then it stays open. */
  onBusy?: (busy: boolean) => void
  /** Told at each key. */
  onType?: (() => void) | undefined
  locale: Locale | null
  /** What the person written to is called, where that is known. */
  name: string | null
  rows?: number
  /** Between the words below the field and its button. */
  children?: ReactNode
}

/** Where staff write: what was written stays until it has gone out, and a slash offers saved replies. */
export function WriteForm(props: Props) {
  const { label, send, onSend, onSent, onBusy, onType, locale, name, rows = 4, children } = props
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const replies = useSavedReplies({ text, onText: setText, field: () => field.current, locale, name })
  const write = useMutation({
    mutationFn: onSend,
    onSuccess: () => {
      setText('')
      onSent?.()
    },
  })
  const busy = write.isPending || replies.open
  const tellBusy = useRef(onBusy)
  useEffect(() => {
    tellBusy.current = onBusy
  })
  useEffect(() => tellBusy.current?.(busy), [busy])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const content = text.trim()
    if (content && !write.isPending) write.mutate(content)
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || replies.press(event)) return
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <form onSubmit={submit}>
      <Textarea
        ref={field}
        label={label}
        name="content"
        required
        maxLength={8000}
        rows={rows}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          replies.look(currentTarget.selectionStart)
          onType?.()
        }}
        onBlur={replies.close}
        onKeyDown={press}
        aria-autocomplete="list"
        aria-controls={replies.open ? listId : undefined}
        aria-activedescendant={
          replies.open && replies.offered.length > 0 ? optionId(listId, replies.marked) : undefined
        }
        error={write.error ? refusal(write.error) : undefined}
      />
      {replies.open ? (
        <div className="mt-1.5 rounded-card border border-line bg-raised p-1">
          <ReplyList id={listId} replies={replies} />
        </div>
      ) : null}
      <div className="mt-3 flex flex-wrap items-center justify-end gap-2">
        <Button
          size="small"
          variant="quiet"
          icon={<MessageSquareText />}
          // The field keeps its caret.
          onMouseDown={(event) => event.preventDefault()}
          onClick={replies.ask}
        >
          Saved replies <Kbd>/</Kbd>
        </Button>
        <span className="mr-auto text-ink-3 max-sm:hidden">
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> sends
        </span>
        {children}
        <Button variant="primary" type="submit" loading={write.isPending}>
          {send}
        </Button>
      </div>
    </form>
  )
}

function refusal(error: Error): string {
  if (!(error instanceof ApiError)) return 'It did not go out: the server could not be reached. Try again.'
  if (error.code === 'session_ended') return 'It did not go out: this session has ended.'
  return `It did not go out: ${error.message}`
}
