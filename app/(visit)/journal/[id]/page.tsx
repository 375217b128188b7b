import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WritePage } from '@/components/journal/write-page'
import { Words } from '@/components/locale/words'
import { TwoWeeks } from '@/components/mood/two-weeks'
import { WhatComesUp } from '@/components/mood/what-comes-up'
import { pageActor } from '@/lib/http/page-actor'
import { entryParams } from '@/lib/journal/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('journal')
  return { title: t('title') }
}

type Props = { params: Promise<{ id: string }> }

export default async function Entry({ params }: Props) {
  const asked = entryParams.safeParse(await params)
  if (!asked.success) notFound()
  const { person } = await pageActor()
  if (!person) redirect(`/signin?next=/journal/${asked.data.id}`)
  return (
    <Words of={['journal', 'mood', 'thread']}>
      <WritePage personId={person.id} renderedAt={Date.now()}>
        <TwoWeeks />
        <WhatComesUp />
      </WritePage>
    </Words>
  )
}
