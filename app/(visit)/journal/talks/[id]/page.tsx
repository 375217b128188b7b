import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/locale/words'
import { openTalk } from '@/lib/chat/talks/open'
import { AppError } from '@/lib/errors'
import { pageActor } from '@/lib/http/page-actor'
import { TalkRoom } from './talk-room'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('talk')
  return { title: t('title') }
}

type Props = { params: Promise<{ id: string }> }

export default async function Talk({ params }: Props) {
  const { id } = await params
  const actor = await pageActor()
  if (!actor.person) redirect(`/signin?next=/journal/talks/${encodeURIComponent(id)}`)
  const opened = await openTalk({ actor, sessionId: id }).catch((error) => {
    if (error instanceof AppError && error.status === 404) notFound()
    throw error
  })
  return (
    <Words of={['journal', 'thread', 'chat', 'talk']}>
      <TalkRoom key={id} {...opened} />
    </Words>
  )
}
