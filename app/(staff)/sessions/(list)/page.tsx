import type { Metadata } from 'next'
import { filterOf, loadSessionFilters } from '@/components/sessions/session-filters'
import { SessionsPage } from '@/components/sessions/sessions-page'
import { readDemo } from '@/lib/demo/view'
import { staffActor } from '@/lib/http/page-actor'
import { canAdminister } from '@/lib/people/access'
import { listSessions } from '@/lib/sessions/list'
import { sessionsOverview } from '@/lib/sessions/overview'

export const metadata: Metadata = { title: 'Sessions' }

const pageSize = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Sessions({ searchParams }: Props) {
  const sent = await searchParams
  const query = new URLSearchParams(
    Object.entries(sent).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  )
  const actor = await staffActor(query.size > 0 ? `/sessions?${query}` : '/sessions')
  const now = new Date()
  const filters = await loadSessionFilters(sent)
  const [list, overview, demo] = await Promise.all([
    listSessions({ actor, now, limit: pageSize, ...filterOf(filters) }),
    sessionsOverview({ actor, now }),
    canAdminister(actor) ? readDemo({ actor, now }) : null,
  ])
  return (
    <SessionsPage first={{ list, filters }} overview={overview} demo={demo} now={now.getTime()} pageSize={pageSize} />
  )
}
