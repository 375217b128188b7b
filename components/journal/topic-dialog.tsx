'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { topicsOptions } from '@/lib/journal/client'
import { OwnTopic } from './own-topic'
import type { Draft } from './save-queue'
import { useChooseTopic } from './use-choose-topic'

type Props = {
  open: boolean
  onClose: () => void
  draft: Pick<Draft, 'topic_id' | 'theme'>
  entryId: string | null
  onWrite: (change: Partial<Draft>) => void
}

const most = 24
const themes = ['rest', 'work', 'family', 'friends', 'health', 'decisions', 'gratitude', 'change'] as const

/** What an entry is about: a topic, of one's own or new, and a theme in free words. */
export function TopicDialog({ open, onClose, draft, entryId, onWrite }: Props) {
  const t = useTranslations('journal.topic')
  const page = useTranslations('page')
  const list = useId()
  const [name, setName] = useState('')
  const { data } = useQuery({ ...topicsOptions(entryId ?? undefined), enabled: open })
  const choose = useChooseTopic((topic_id) => onWrite({ topic_id }))
  const own = data?.items ?? []
  const chosen = own.find(({ id }) => id === draft.topic_id)
  const suggested = (data?.suggestions ?? []).filter((one) => !own.some((topic) => topic.name === one))
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() && (await choose(name.trim()))) setName('')
  }
  return (
    <Dialog
      size="web"
      open={open}
      onOpenChange={(next) => (next ? null : onClose())}
      title={t('title')}
      description={t('lead')}
      closeLabel={page('close')}
      footer={
        <Button size="web" variant="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      {own.length + suggested.length > 0 ? (
        <ul aria-label={t('own')} className="mb-4 flex flex-wrap gap-1.5">
          {own.slice(0, most).map((topic) => (
            <li key={topic.id}>
              <Chip
                size="web"
                pressed={topic.id === draft.topic_id}
                onClick={() => onWrite({ topic_id: topic.id === draft.topic_id ? null : topic.id })}
              >
                {topic.name}
              </Chip>
            </li>
          ))}
          {suggested.map((one) => (
            <li key={one}>
              <Chip size="web" className="border-dashed" onClick={() => void choose(one)}>
                {one}
              </Chip>
            </li>
          ))}
        </ul>
      ) : null}
      {chosen ? (
        <OwnTopic key={chosen.id} topic={chosen} onGone={() => onWrite({ topic_id: null })} className="-mt-2 mb-3" />
      ) : null}
      <form onSubmit={add} className="flex items-end gap-2">
        <Field
          size="web"
          className="flex-1"
          label={t('new')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="off"
        />
        <Button type="submit" size="web" disabled={name.trim() === ''}>
          {t('add')}
        </Button>
      </form>
      <Field
        size="web"
        className="mt-4"
        label={t('theme')}
        hint={t('themeHint')}
        list={list}
        maxLength={100}
        value={draft.theme}
        onChange={(event) => onWrite({ theme: event.target.value })}
        autoComplete="off"
      />
      <datalist id={list}>
        {themes.map((theme) => (
          <option key={theme} value={t(`themes.${theme}`)} />
        ))}
      </datalist>
    </Dialog>
  )
}
