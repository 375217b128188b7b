import type { Metadata } from 'next'
import { errorFilterOf, loadErrorFilters, startOfPeriod } from '@/components/errors/error-filters'
import { ErrorsPage } from '@/components/errors/errors-page'
import { staffActor } from '@/lib/http/page-actor'
import { alertsPanel } from '@/lib/log/alerts'
import { listErrors } from '@/lib/log/error-groups'
import { errorsQuery } from '@/lib/log/error-schema'
import { readFunnel } from '@/lib/log/funnel'

export const metadata: Metadata = { title: 'Errors & alerts' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Errors({ searchParams }: Props) {
  const sent = await searchParams
  const address = new URLSearchParams(
    Object.entries(sent).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  )
  const actor = await staffActor(address.size > 0 ? `/errors?${address}` : '/errors')
  const now = new Date()
  const filters = await loadErrorFilters(sent)
  const from = startOfPeriod(filters.period, now.getTime())
  const query = errorsQuery.safeParse(errorFilterOf(filters)).data ?? errorsQuery.parse({})
  const [list, funnel, alerts] = await Promise.all([
    listErrors({ actor, now, ...query, from }),
    readFunnel({ actor, now, from }),
    alertsPanel({ actor, now }),
  ])
  return <ErrorsPage first={{ list, funnel, filters }} alerts={alerts} now={now.getTime()} />
}
