import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { loadChoices, selectionOf } from '@/components/exports/export-choices'
import { ExportsPage } from '@/components/exports/exports-page'
import { RoleOnly } from '@/components/thread/role-only'
import { staffActor } from '@/lib/http/page-actor'
import { canReadExamples } from '@/lib/pipeline/access'
import { selectionQuery } from '@/lib/pipeline/dataset-schema'
import { countSelection } from '@/lib/pipeline/selection'
import { readSettings } from '@/lib/pipeline/settings'

export const metadata: Metadata = { title: 'Exports' }

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await staffActor('/exports')
  if (!canReadExamples(actor)) {
    return (
      <RoleOnly of="operators" title="Exports">
        Operators take training data out.
      </RoleOnly>
    )
  }
  const selection = selectionOf(await loadChoices(searchParams))
  const { channels, ...asked } = selection
  const query = selectionQuery.parse({ ...asked, channel: channels?.join(',') })
  const [view, { threshold }] = await Promise.all([countSelection({ actor, ...query }), readSettings({ actor })])
  return <ExportsPage initial={{ selection, view }} threshold={threshold} />
}
