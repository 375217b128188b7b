import type { Metadata } from 'next'
import { WhatWeKeep } from '@/components/privacy/what-we-keep'
import { env } from '@/lib/env'
import { pageActor } from '@/lib/http/page-actor'

export const metadata: Metadata = { title: 'What we keep' }

export default async function Privacy() {
  const { person } = await pageActor()
  return <WhatWeKeep retentionDays={env().RETENTION_DAYS} signedIn={person !== null} />
}
