import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { events } from '@/db/schema/events'
import { presentEnd, tail } from '@/lib/events/tail'
import { type Actor, demand } from '@/lib/people/actor'
import { canWatchPipeline } from './access'
import type { PipelineView } from './api-schema'
import { pipelineStatus } from './status'

type LiveEvent = { event: 'pipeline'; data: PipelineView }

// A burst of stages is one picture to a person.
const settleMs = 250

/** How the pipeline stands, now and after each change. @throws AppError `not_signed_in`, `forbidden`. */
export async function followPipeline(options: { actor: Actor }) {
  const { actor } = options
  demand(actor, canWatchPipeline(actor))
  const from = await presentEnd()
  return async function* (signal: AbortSignal): AsyncGenerator<LiveEvent[]> {
    yield [{ event: 'pipeline', data: await pipelineStatus({ actor }) }]
    const changes = tail({ from, filter: eq(events.source, 'system'), sessionId: null, signal })
    for await (const items of changes) {
      if (!items.some(({ row }) => row.type === 'pipeline' || row.type === 'status')) continue
      await wait(settleMs, undefined, { signal }).catch(() => {})
      if (!signal.aborted) yield [{ event: 'pipeline', data: await pipelineStatus({ actor }) }]
    }
  }
}
