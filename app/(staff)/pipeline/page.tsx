import type { Metadata } from 'next'
import { PipelinePage } from '@/components/pipeline/pipeline-page'
import { staffActor } from '@/lib/http/page-actor'
import { canActOnPipeline } from '@/lib/pipeline/access'
import { runsQuery } from '@/lib/pipeline/api-schema'
import { triesPerStage } from '@/lib/pipeline/run-steps'
import { listRuns } from '@/lib/pipeline/runs'
import { pipelineStatus } from '@/lib/pipeline/status'
import { pipelineThroughput } from '@/lib/pipeline/throughput'

export const metadata: Metadata = { title: 'Pipeline' }

export default async function Page({ searchParams }: { searchParams: Promise<{ show?: string }> }) {
  const actor = await staffActor('/pipeline')
  const query = runsQuery.safeParse({ state: (await searchParams).show })
  const { state, limit } = query.data ?? runsQuery.parse({})
  const [pipeline, runs, throughput] = await Promise.all([
    pipelineStatus({ actor }),
    listRuns({ actor, limit, ...(state ? { state } : {}) }),
    pipelineThroughput({ actor }),
  ])
  const initial = { pipeline, runs, throughput, shown: state ?? 'all', at: Date.now() } as const
  return <PipelinePage initial={initial} canAct={canActOnPipeline(actor)} tries={triesPerStage} />
}
