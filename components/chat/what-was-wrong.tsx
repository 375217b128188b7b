'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Textarea } from '@/components/ui/textarea'

type Props = { open: boolean; onOpenChange: (open: boolean) => void; onSend: (text: string) => void }

const longest = 1000

/** Asks, without pressing for it, why an answer was not good. */
export function WhatWasWrong({ open, onOpenChange, onSend }: Props) {
  const t = useTranslations('chat.actions')
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return onOpenChange(false)
    onSend(text.trim())
    setText('')
  }
  return (
    <Dialog size="web" open={open} onOpenChange={onOpenChange} title={t('bad')} closeLabel={t('close')}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Textarea
          size="web"
          label={t('why')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={longest}
          rows={3}
        />
        <Button type="submit" size="web" variant="primary" className="self-end">
          {t('whySend')}
        </Button>
      </form>
    </Dialog>
  )
}
