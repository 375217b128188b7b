import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Words } from '@/components/locale/words'
import { MemoryPage } from '@/components/memory/memory-page'
import { readOwnMemory } from '@/lib/chat/memory/read-own-memory'
import { pageActor } from '@/lib/http/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('memory')
  return { title: t('title') }
}

export default async function Memory() {
  const [actor, locale] = await Promise.all([pageActor(), getLocale()])
  const opened = await readOwnMemory({ actor, locale })
  if (!opened) redirect('/signin?next=/memory')
  const { sessionId, list, own } = opened
  return (
    <Words of={['memory', 'thread']}>
      <MemoryPage sessionId={sessionId} first={list} own={own} renderedAt={Date.now()} />
    </Words>
  )
}
