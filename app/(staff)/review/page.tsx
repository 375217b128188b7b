import type { Metadata } from 'next'
import { z } from 'zod'
import { doubtful, queueFilter, queues } from '@/components/review/review-filters'
import { ReviewPage } from '@/components/review/review-page'
import { RoleOnly } from '@/components/thread/role-only'
import { staffActor } from '@/lib/http/page-actor'
import { canActOnPipeline } from '@/lib/pipeline/access'
import { examplesQuery } from '@/lib/pipeline/api-schema'
import { listExamples } from '@/lib/pipeline/examples'
import { countReviews } from '@/lib/pipeline/review-counts'
import { readSettings } from '@/lib/pipeline/settings'

export const metadata: Metadata = { title: 'Training review' }

const asked = z.object({ show: z.enum(queues).catch('todo'), session: z.uuid().nullable().catch(null) })

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const actor = await staffActor('/review')
  if (!canActOnPipeline(actor)) {
    return (
      <RoleOnly of="operators" title="Training review">
        Operators read what may be learnt from before it leaves.
      </RoleOnly>
    )
  }
  const { show: queue, session } = asked.parse(await searchParams)
  const query = examplesQuery.parse(queueFilter(queue, session))
  const [counts, page, settings] = await Promise.all([
    countReviews({ actor, below: doubtful }),
    listExamples({ actor, ...query }),
    readSettings({ actor }),
  ])
  return <ReviewPage initial={{ counts, page, queue, session }} threshold={settings.threshold} />
}
