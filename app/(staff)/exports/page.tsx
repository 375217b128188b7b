import type { Metadata } from 'next'
import { z } from 'zod'
import { reviewChoices, selectionOf } from '@/components/exports/export-choices'
import { ExportsPage } from '@/components/exports/exports-page'
import { RoleOnly } from '@/components/thread/role-only'
import { staffActor } from '@/lib/http/page-actor'
import { canReadExamples } from '@/lib/pipeline/access'
import { splits } from '@/lib/pipeline/api-schema'
import { qualityThreshold } from '@/lib/pipeline/score'
import { countSelection } from '@/lib/pipeline/selection'

export const metadata: Metadata = { title: 'Exports' }

const asked = z.object({ split: z.enum(splits).catch('all'), review: z.enum(reviewChoices).catch('accepted') })

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const actor = await staffActor('/exports')
  if (!canReadExamples(actor)) {
    return (
      <RoleOnly of="operators" title="Exports">
        Operators take training data out.
      </RoleOnly>
    )
  }
  const choices = asked.parse(await searchParams)
  const selection = await countSelection({ actor, ...selectionOf(choices) })
  return <ExportsPage initial={{ selection, ...choices }} threshold={qualityThreshold} />
}
