'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { Button } from '@/components/ui/button'

type Props = { content: string; onSave: (content: string) => void; onCancel: () => void }

const longest = 8000

/** A message of one's own, to be said in other words: Enter sends it, Escape leaves it as it was. */
export function EditMessage({ content, onSave, onCancel }: Props) {
  const t = useTranslations('chat.actions')
  const [text, setText] = useState(content)
  const save = () => {
    const words = text.trim()
    if (words === '' || words === content) return onCancel()
    onSave(words)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onCancel()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    save()
  }
  return (
    <form
      className="tl-turn flex flex-col items-end gap-2"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        aria-label={t('editing')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        // biome-ignore lint/a11y/noAutofocus: somebody has just asked to write here
        autoFocus
        onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
        maxLength={longest}
        rows={1}
        className="field-sizing-content max-h-60 min-h-11 w-full max-w-[500px] resize-none rounded-[14px] border border-line-2 bg-surface px-4 py-2.5"
      />
      <span className="flex flex-wrap justify-end gap-2">
        <Button size="web" variant="quiet" onClick={onCancel}>
          {t('editCancel')}
        </Button>
        <Button type="submit" size="web" variant="primary">
          {t('editSave')}
        </Button>
      </span>
    </form>
  )
}
