'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Tag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { Chip } from '@/components/ui/chip'
import { Menu } from '@/components/ui/menu'
import { changeTalk, talkOptions } from '@/lib/chat/talk-client'
import type { TalkView } from '@/lib/chat/talk-schema'
import { topicsOptions } from '@/lib/journal/client'

const most = 24

/** What a talk is about: one of one's own topics, or nothing in particular. */
export function TalkTopic({ talk }: { talk: TalkView }) {
  const t = useTranslations('talk')
  const client = useQueryClient()
  const { data } = useQuery(topicsOptions())
  const change = useMutation({
    mutationFn: (topicId: string | null) => changeTalk(talk.session_id, { topic_id: topicId }),
    onSuccess: (changed) => client.setQueryData(talkOptions(talk.session_id).queryKey, changed),
    onError: () => toast.error(t('topic.failed')),
  })
  const own = data?.items ?? []
  if (own.length === 0 && !talk.topic) return null
  return (
    <Menu
      align="start"
      trigger={
        <Chip
          size="web"
          icon={<Tag aria-hidden="true" />}
          {...(talk.topic ? { 'aria-label': t('topic.is', { name: talk.topic.name }) } : null)}
        >
          {talk.topic?.name ?? t('topic.choose')}
        </Chip>
      }
      items={[
        ...own.slice(0, most).map(({ id, name }) => ({ key: id, label: name, onSelect: () => change.mutate(id) })),
        { key: 'none', label: t('topic.none'), onSelect: () => change.mutate(null), apart: true },
      ]}
    />
  )
}
