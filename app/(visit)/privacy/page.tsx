import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WhatWeKeep } from '@/components/privacy/what-we-keep'
import { modelSettings } from '@/lib/chat/model/settings'
import { env } from '@/lib/env'
import { pageActor } from '@/lib/http/page-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('title') }
}

export default async function Privacy() {
  const { person } = await pageActor()
  return <WhatWeKeep retentionDays={env().RETENTION_DAYS} signedIn={person !== null} model={modelSettings() !== null} />
}
