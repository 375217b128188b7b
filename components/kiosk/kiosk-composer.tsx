'use client'

import { ArrowUp, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Conversing } from '@/components/chat/use-conversation'

const longest = 2000

type Props = {
  onSend: (content: string) => void
  /** Present while an answer is being made. */
  onStop?: (() => void) | undefined
  offline: boolean
  /** Whoever of the staff answers, and what tells them that something is being written. */
  staff: Pick<Conversing['attendance'], 'holder' | 'onType'>
}

/** Where a question is written; the screen's own keyboard does the writing. */
export function KioskComposer({ onSend, onStop, offline, staff }: Props) {
  const words = useTranslations('kiosk.chat')
  const t = useTranslations('thread')
  const name = staff.holder?.name
  const [text, setText] = useState('')
  const empty = text.trim() === ''
  const stops = onStop !== undefined && empty
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (stops) return onStop()
    if (empty) return
    onSend(text.trim())
    setText('')
  }
  return (
    <form autoComplete="off" onSubmit={submit} className="flex flex-none gap-5 px-[60px] pb-[30px]">
      <input
        type="text"
        aria-label={words('write')}
        placeholder={name && !offline ? t('writeTo', { name }) : words(offline ? 'placeholderOffline' : 'placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          staff.onType?.()
        }}
        maxLength={longest}
        autoComplete="off"
        enterKeyHint="send"
        className="h-[120px] min-w-0 flex-1 rounded-kiosk border-3 border-line-2 bg-surface px-9 text-[36px] placeholder:text-ink-3 placeholder:opacity-100"
      />
      <button
        type="submit"
        aria-label={words(stops ? 'stop' : 'send')}
        disabled={empty && !stops}
        className="grid size-[120px] flex-none place-items-center rounded-kiosk bg-thread text-on-thread active:scale-[.97] disabled:opacity-45"
      >
        {stops ? (
          <Square aria-hidden="true" className="size-[48px]" />
        ) : (
          <ArrowUp aria-hidden="true" className="size-[52px]" />
        )}
      </button>
    </form>
  )
}
