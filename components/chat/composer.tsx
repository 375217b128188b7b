'use client'

import { ArrowUp, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId } from 'react'
import { useDraft } from './use-draft'

const longest = 8000

type Props = {
  onSend: (content: string) => void
  /** Present while an answer is being made. */
  onStop?: (() => void) | undefined
  /** Goes back to the last message to change it, by the up key in an empty field. */
  onEditLast?: (() => void) | undefined
  offline: boolean
  /** Whom it is written to, where that is not the shop; words begun elsewhere are not brought there. */
  to?: { id: string; placeholder: string }
}

/** Where a message is written: Enter sends, Shift+Enter makes a new line. Words stay until they are sent. */
export function Composer({ onSend, onStop, onEditLast, offline, to }: Props) {
  const t = useTranslations('chat')
  const [text, setText] = useDraft(true, to?.id)
  const id = useId()
  const empty = text.trim() === ''
  const send = () => {
    if (empty) return
    onSend(text.trim())
    setText('')
  }
  const press = (event: KeyboardEvent) => {
    // While a word is being composed (Hindi, Japanese), its keys belong to the input method.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowUp' && text === '' && onEditLast) {
      event.preventDefault()
      onEditLast()
    }
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    send()
  }
  const stops = onStop !== undefined && empty
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (stops) onStop()
        else send()
      }}
      className="flex items-end gap-1.5 rounded-[14px] border border-line-2 bg-surface p-[7px] pl-[18px] has-[textarea:focus-visible]:shadow-focus"
    >
      <label htmlFor={id} className="sr-only">
        {t('write')}
      </label>
      <textarea
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        placeholder={offline ? t('placeholderOffline') : (to?.placeholder ?? t('placeholder'))}
        maxLength={longest}
        rows={1}
        enterKeyHint="send"
        className="ui-bare field-sizing-content max-h-40 min-h-10 min-w-0 flex-1 resize-none bg-transparent py-[9px] placeholder:text-ink-3 placeholder:opacity-100 max-sm:min-h-11 max-sm:py-[11px]"
      />
      <button
        type="submit"
        aria-label={stops ? t('stop') : t('send')}
        disabled={empty && !stops}
        className="grid size-10 flex-none place-items-center rounded-[10px] bg-thread text-on-thread transition-colors not-disabled:hover:bg-thread-deep disabled:opacity-45 max-sm:size-11"
      >
        {stops ? (
          <Square aria-hidden="true" className="size-[17px]" />
        ) : (
          <ArrowUp aria-hidden="true" className="size-[19px]" />
        )}
      </button>
    </form>
  )
}
