'use client'

import { ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { strings } from './strings'

const longest = 8000

/** Where a message is written: Enter sends, Shift+Enter makes a new line. Words stay until they are sent. */
export function Composer({ onSend }: { onSend: (content: string) => void }) {
  const [text, setText] = useState('')
  const id = useId()
  const empty = text.trim() === ''
  const send = () => {
    if (empty) return
    onSend(text.trim())
    setText('')
  }
  const press = (event: KeyboardEvent) => {
    // While a word is being composed (Hindi, Japanese), Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      className="flex items-end gap-1.5 rounded-[14px] border border-line-2 bg-surface p-[7px] pl-[18px] has-[textarea:focus-visible]:shadow-focus"
    >
      <label htmlFor={id} className="sr-only">
        {strings.write}
      </label>
      <textarea
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        placeholder={strings.placeholder}
        maxLength={longest}
        rows={1}
        enterKeyHint="send"
        className="ui-bare field-sizing-content max-h-40 min-h-10 min-w-0 flex-1 resize-none bg-transparent py-[9px] placeholder:text-ink-3 placeholder:opacity-100 max-sm:min-h-11 max-sm:py-[11px]"
      />
      <button
        type="submit"
        aria-label={strings.send}
        disabled={empty}
        className="grid size-10 flex-none place-items-center rounded-[10px] bg-thread text-on-thread transition-colors not-disabled:hover:bg-thread-deep disabled:opacity-45 max-sm:size-11"
      >
        <ArrowUp aria-hidden="true" className="size-[19px]" />
      </button>
    </form>
  )
}
