'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { toast } from 'sonner'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Field } from '@/components/ui/field'
import { ApiError } from '@/lib/http/fetch'
import { deleteTopic, renameTopic } from '@/lib/journal/client'
import type { TopicView } from '@/lib/journal/schema'

type Props = { topic: TopicView; onGone: () => void; className?: string }

/** The topic that was chosen: to be called something else, or let go of; what was about it stays. */
export function OwnTopic({ topic, onGone, className }: Props) {
  const t = useTranslations('journal.topic')
  const client = useQueryClient()
  const [asked, setAsked] = useState(false)
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
    if (!(await change(() => deleteTopic(topic.id)))) return
    toast.success(t('gone', { name: topic.name }))
    onGone()
  }
  if (name === null)
    return (
      <div className={cx('flex flex-wrap gap-1', className)}>
        <Button size="web" variant="quiet" onClick={() => setName(topic.name)}>
          {t('rename')}
        </Button>
        <Button size="web" variant="quiet" onClick={() => setAsked(true)}>
          {t('letGo')}
        </Button>
        <AlertDialog
          size="web"
          tone="danger"
          open={asked}
          onOpenChange={setAsked}
          title={t('ask.title', { name: topic.name })}
          description={t('ask.text')}
          confirmLabel={t('letGo')}
          cancelLabel={t('ask.cancel')}
          onConfirm={letGo}
        />
      </div>
    )
  return (
    <form onSubmit={rename} className={cx('flex flex-wrap items-end gap-2', className)}>
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
