'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus, Tag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { topicsOptions } from '@/lib/journal/client'
import type { Draft } from './save-queue'
import { useChooseTopic } from './use-choose-topic'

type Props = {
  draft: Pick<Draft, 'topic_id' | 'theme'>
  entryId: string | null
  onWrite: (change: Partial<Draft>) => void
  onOpen: () => void
}

const mostSuggested = 3

/** What an entry is about: its topic and theme, or what its words suggest, each one press away. */
export function EntryTopics({ draft, entryId, onWrite, onOpen }: Props) {
  const t = useTranslations('journal.topic')
  const { data } = useQuery({ ...topicsOptions(entryId ?? undefined), enabled: entryId !== null })
  const choose = useChooseTopic((topic_id) => onWrite({ topic_id }))
  if (entryId === null) return null
  const topic = data?.items.find(({ id }) => id === draft.topic_id)
  const suggested = draft.topic_id === null ? (data?.suggestions.slice(0, mostSuggested) ?? []) : []
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-1.5">
      {topic ? (
        <li>
          <Chip
            size="web"
            icon={<Tag aria-hidden="true" />}
            aria-label={t('changeTopic', { name: topic.name })}
            onClick={onOpen}
          >
            {topic.name}
          </Chip>
        </li>
      ) : null}
      {draft.theme.trim() ? (
        <li>
          <Chip size="web" aria-label={t('changeTheme', { name: draft.theme })} onClick={onOpen}>
            {t('onTheme', { name: draft.theme })}
          </Chip>
        </li>
      ) : null}
      {suggested.map((name) => (
        <li key={name}>
          <Chip
            size="web"
            icon={<Plus aria-hidden="true" />}
            aria-label={t('choose', { name })}
            onClick={() => void choose(name)}
            className="border-dashed"
          >
            {name}
          </Chip>
        </li>
      ))}
      {topic ? null : (
        <li>
          <Chip size="web" icon={<Tag aria-hidden="true" />} onClick={onOpen} className="border-dashed">
            {t('name')}
          </Chip>
        </li>
      )}
    </ul>
  )
}
