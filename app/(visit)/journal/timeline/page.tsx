import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TimelinePage } from '@/components/journal/timeline-page'
import { pageActor } from '@/lib/http/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('journal.timeline')
  return { title: t('title') }
}

export default async function Timeline() {
  const { person } = await pageActor()
  if (!person) redirect('/signin?next=/journal/timeline')
  return <TimelinePage renderedAt={Date.now()} />
}
