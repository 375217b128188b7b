'use client'

import { type KeyboardEvent, useState } from 'react'
import type { Dye } from '@/components/thread/dye'
import { Textarea } from '@/components/ui/textarea'
import type { ChatMessage } from '@/lib/pipeline/schema'
import { withText } from './edited-text'
import { ExampleTurn, roleWords } from './example-messages'

export const editorForm = 'edit-example'

type Props = {
  messages: ChatMessage[]
  dye: Dye
  /** Why the server did not take it. */
  refusal: string | null
  onSave: (messages: ChatMessage[]) => void
  onLeave: () => void
}

/** The texts of an example in their places, to be changed. Ctrl and Enter saves, Escape leaves them as they were. */
export function ExampleEditor({ messages, dye, refusal, onSave, onLeave }: Props) {
  const [draft, setDraft] = useState(messages)
  const first = messages.findLastIndex(({ role }) => role === 'assistant')
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(draft)
  }
  return (
    <form
      id={editorForm}
      onSubmit={(event) => {
        event.preventDefault()
        onSave(draft)
      }}
      onKeyDown={press}
    >
      {refusal ? (
        <p role="alert" className="ground-danger mb-4 rounded-[10px] px-3.5 py-2.5 text-danger-t">
          <b className="font-semibold">This cannot be trained on yet: </b>
          {refusal}
        </p>
      ) : null}
      <ol aria-label="Messages, to be changed" className="tl-talk [--turn-gap:18px]" data-size="web">
        {draft.map((message, index) => {
          const calls = message.role === 'assistant' ? (message.tool_calls ?? []) : []
          const who = roleWords[message.role]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages have no ids and never change places
            <ExampleTurn key={index} message={message} dye={dye}>
              {message.content !== null ? (
                <Textarea
                  hideLabel
                  label={`${who}, message ${index + 1}`}
                  value={message.content}
                  autoFocus={index === first && calls.length === 0}
                  onChange={(event) => setDraft(withText(draft, index, null, event.target.value))}
                  inputClassName="text-[14px]"
                />
              ) : null}
              {calls.map((call, at) => (
                <Textarea
                  key={call.id}
                  label={`Arguments of ${call.function.name}, as JSON`}
                  value={call.function.arguments}
                  autoFocus={index === first && at === 0}
                  onChange={(event) => setDraft(withText(draft, index, at, event.target.value))}
                  inputClassName="font-mono tracking-[-.03em]"
                />
              ))}
            </ExampleTurn>
          )
        })}
      </ol>
    </form>
  )
}
