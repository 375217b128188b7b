import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WritePage } from '@/components/journal/write-page'
import { pageActor } from '@/lib/http/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('journal')
  return { title: t('title') }
}

export default async function Journal() {
  const { person } = await pageActor()
  if (!person) redirect('/signin?next=/journal')
  return (
    <WritePage personId={person.id} renderedAt={Date.now()}>
      {null}
    </WritePage>
  )
}
