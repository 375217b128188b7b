import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Words } from '@/components/locale/words'
import { WidgetChat } from '@/components/widget/widget-chat'
import { readHeldVisit } from '@/lib/chat/held-visit'
import { env } from '@/lib/env'
import { pageActor } from '@/lib/http/page-actor'

export const metadata: Metadata = { title: 'Chat', robots: 'noindex' }

type Props = { searchParams: Promise<{ host?: string | string[] }> }

export default async function WidgetPage({ searchParams }: Props) {
  const { WIDGET_ORIGINS, RETENTION_DAYS } = env()
  if (WIDGET_ORIGINS.length === 0) notFound()
  const { host } = await searchParams
  const opened = await readHeldVisit(await pageActor({ framed: true }))
  return (
    <Words of={['thread', 'chat']}>
      <WidgetChat
        hostOrigin={WIDGET_ORIGINS.find((origin) => origin === host) ?? null}
        opened={opened ?? undefined}
        retentionDays={RETENTION_DAYS}
      />
    </Words>
  )
}
