'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ApiError } from '@/lib/http/fetch'
import { deleteTopic, renameTopic } from '@/lib/journal/client'
import type { TopicView } from '@/lib/journal/schema'

/** The topic that was chosen: to be called something else, or let go of; what was about it stays. */
export function OwnTopic({ topic, onGone }: { topic: TopicView; onGone: () => void }) {
  const t = useTranslations('journal.topic')
  const client = useQueryClient()
  const [name, setName] = useState<string | null>(null)
  const change = async (work: () => Promise<unknown>) => {
    try {
      await work()
      setName(null)
      await Promise.all(['topics', 'timeline', 'mood'].map((key) => client.invalidateQueries({ queryKey: [key] })))
      return true
    } catch (error) {
      toast.error(error instanceof ApiError && error.status === 409 ? t('taken') : t('failed'))
      return false
    }
  }
  const rename = (event: FormEvent) => {
    event.preventDefault()
    if (name?.trim()) void change(() => renameTopic(topic.id, name.trim()))
  }
  const letGo = async () => {
    if (await change(() => deleteTopic(topic.id))) onGone()
  }
  if (name === null)
    return (
      <div className="-mt-2 mb-3 flex flex-wrap gap-1">
        <Button size="web" variant="quiet" onClick={() => setName(topic.name)}>
          {t('rename')}
        </Button>
        <Button size="web" variant="quiet" onClick={letGo}>
          {t('letGo')}
        </Button>
      </div>
    )
  return (
    <form onSubmit={rename} className="mb-4 flex items-end gap-2">
      <Field
        size="web"
        className="flex-1"
        label={t('newName', { name: topic.name })}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoComplete="off"
        autoFocus
      />
      <Button type="submit" size="web" disabled={name.trim() === ''}>
        {t('rename')}
      </Button>
    </form>
  )
}
