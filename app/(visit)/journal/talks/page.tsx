import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/locale/words'
import { Begin } from '@/components/talk/begin'
import { PastTalks } from '@/components/talk/past-talks'
import { listTalks } from '@/lib/chat/talks/list'
import { pageActor } from '@/lib/http/page-actor'

const perPage = 20

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('talk')
  return { title: t('title') }
}

export default async function Talks() {
  const actor = await pageActor()
  if (!actor.person) redirect('/signin?next=/journal/talks')
  const t = await getTranslations('talk')
  const first = await listTalks({ actor, limit: perPage })
  return (
    <Words of={['journal', 'thread', 'talk']}>
      <main className="mx-auto w-full max-w-[680px] px-5 pt-6 pb-10 rail:h-dvh rail:overflow-y-auto rail:pt-10">
        <h1 className="font-medium font-prose text-[32px]">{t('title')}</h1>
        <p className="mt-1 mb-5 text-ink-2">{t('lead')}</p>
        <Begin />
        <PastTalks first={first} renderedAt={Date.now()} />
      </main>
    </Words>
  )
}
