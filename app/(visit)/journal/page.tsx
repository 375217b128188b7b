import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WritePage } from '@/components/journal/write-page'
import { Words } from '@/components/locale/words'
import { TwoWeeks } from '@/components/mood/two-weeks'
import { WhatComesUp } from '@/components/mood/what-comes-up'
import { pageActor } from '@/lib/http/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('journal')
  return { title: t('title') }
}

export default async function Journal() {
  const { person } = await pageActor()
  if (!person) redirect('/signin?next=/journal')
  return (
    <Words of={['journal', 'mood', 'thread']}>
      <WritePage personId={person.id} renderedAt={Date.now()}>
        <TwoWeeks />
        <WhatComesUp />
      </WritePage>
    </Words>
  )
}
