import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { events } from '@/db/schema/events'
import { waitForEvents } from '@/lib/events/live'
import { presentEnd, type TailItem, tail } from '@/lib/events/tail'
import { type Actor, demand } from '@/lib/people/actor'
import { canWatchPipeline } from './access'
import type { PipelineView } from './api-schema'
import { settingsTopic } from './settings'
import { pipelineStatus } from './status'

type LiveEvent = { event: 'pipeline'; data: PipelineView }

// A burst of stages is one picture to a person.
const settleMs = 250

const telling = new Set(['pipeline', 'status', 'repair'])

/** How the pipeline stands, now and after each change, also of its settings. @throws AppError `not_signed_in`, `forbidden`. */
export async function followPipeline(options: { actor: Actor }) {
  const { actor } = options
  demand(actor, canWatchPipeline(actor))
  const from = await presentEnd()
  return async function* (signal: AbortSignal): AsyncGenerator<LiveEvent[]> {
    let sent = await pipelineStatus({ actor })
    yield [{ event: 'pipeline', data: sent }]
    const changes = tail({ from, filter: eq(events.source, 'system'), sessionId: null, signal })
    for await (const told of toldBy(changes, signal)) {
      if (told === 'else') continue
      if (told === 'run') await wait(settleMs, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      const now = await pipelineStatus({ actor })
      if (told === 'time' && JSON.stringify(now) === JSON.stringify(sent)) continue
      sent = now
      yield [{ event: 'pipeline', data: now }]
    }
  }
}

type Told = 'run' | 'time' | 'else'

/** What each batch of the log tells of, and, as `time`, when the settings changed or a while has passed. */
async function* toldBy(changes: AsyncGenerator<TailItem[]>, signal: AbortSignal): AsyncGenerator<Told> {
  const waiting = waitForEvents([settingsTopic], signal)
  const nextBatch = () => {
    const next = changes.next()
    // It may fail while the batch before is dealt with; whoever awaits it hears of that then.
    next.catch(() => {})
    return next
  }
  const nextTime = () => waiting.next().then(() => null)
  try {
    let batch = nextBatch()
    let time = nextTime()
    while (!signal.aborted) {
      const first = await Promise.race([batch, time])
      if (first === null) {
        time = nextTime()
        yield 'time'
        continue
      }
      if (first.done) return
      batch = nextBatch()
      yield first.value.some(({ row }) => telling.has(row.type)) ? 'run' : 'else'
    }
  } finally {
    waiting.close()
    await changes.return(undefined)
  }
}
