'use client'

import { ArrowUp, Info } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Message } from '@/components/thread/message'
import { Talk } from '@/components/thread/talk'
import { IconButton } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Throughline } from '@/sdk/throughline'
import { HelpButton } from './help-button'
import { type Said, useInbox } from './use-inbox'

const longest = 8000

/** What the instructors write to this page, and where they are asked and answered. */
export function MessagesPanel({ sdk }: { sdk: Throughline | null }) {
  const { all, answer, say } = useInbox(sdk)
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    if (all.length > 0) region.current?.scrollTo({ top: region.current.scrollHeight })
  }, [all.length])
  return (
    <aside
      aria-labelledby="messages"
      className="flex min-w-0 flex-col rounded-panel border border-line p-5 ground-surface sm:p-6"
    >
      <h2 id="messages" className="font-bold text-[19px] tracking-[-.015em]">
        Your instructors
      </h2>
      {all.length === 0 ? (
        <p className="mt-1.5 text-[14px] text-ink-2">
          They see where you are and what broke. Ask, and one of them writes to you here.
        </p>
      ) : (
        <section
          ref={region}
          aria-label="What was said"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="mt-4 max-h-[46vh] overflow-y-auto"
        >
          <Talk label="Messages">
            {all.map((one) => (
              <Item key={one.id} said={one} />
            ))}
          </Talk>
        </section>
      )}
      <div className="mt-5 grid gap-4">
        <HelpButton sdk={sdk} onAsked={say} />
        {all.some(({ kind }) => kind === 'message') ? <AnswerForm onAnswer={answer} /> : null}
      </div>
    </aside>
  )
}

function Item({ said }: { said: Said }) {
  if (said.kind === 'note') {
    return (
      <p className="mb-4 flex items-start gap-2.5 rounded-card border border-warn-line bg-warn-soft px-4 py-3 text-[15px]/[1.45]">
        <Info aria-hidden="true" className="mt-[3px] size-4 flex-none text-warn-t" />
        <span>
          <b className="block font-semibold text-warn-t">A known problem</b>
          {said.text}
        </span>
      </p>
    )
  }
  const mine = said.kind === 'said'
  return (
    <Message from={mine ? 'person' : 'staff'} dye="web" author={mine ? 'You' : (said.from ?? 'Your instructor')}>
      {said.text}
    </Message>
  )
}

function AnswerForm({ onAnswer }: { onAnswer: (text: string) => Promise<boolean> }) {
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const [lost, setLost] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim() || sending) return
    setSending(true)
    const reached = await onAnswer(text.trim())
    setSending(false)
    setLost(!reached)
    if (reached) setText('')
  }
  return (
    <form onSubmit={submit} className="flex items-start gap-2">
      <Field
        size="web"
        label="Your answer"
        hideLabel
        placeholder="Write an answer"
        value={text}
        onChange={({ target }) => setText(target.value)}
        maxLength={longest}
        autoComplete="off"
        error={lost ? 'It did not go out. Try again in a moment.' : undefined}
        className="min-w-0 flex-1"
      />
      <IconButton label="Send" size="web" variant="ink" type="submit" loading={sending} disabled={!text.trim()}>
        <ArrowUp />
      </IconButton>
    </form>
  )
}
