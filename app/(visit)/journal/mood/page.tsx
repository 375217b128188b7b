import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/locale/words'
import { MoodPage } from '@/components/mood/mood-page'
import { pageActor } from '@/lib/http/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mood')
  return { title: t('title') }
}

export default async function Mood() {
  const { person } = await pageActor()
  if (!person) redirect('/signin?next=/journal/mood')
  return (
    <Words of={['mood', 'thread']}>
      <MoodPage renderedAt={Date.now()} />
    </Words>
  )
}
