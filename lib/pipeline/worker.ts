import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Logger, type Runner, run } from 'graphile-worker'
import { queueConnections } from '@/db/connections'
import { sendOut } from '@/lib/chat/channels/send-out'
import { takeIn } from '@/lib/chat/channels/take-in'
import { analyseEntry } from '@/lib/journal/analyse-entry'
import { log } from '@/lib/log'
import { startDigest } from '@/lib/log/digest-loop'
import { deliverAlert } from '@/lib/log/webhook-deliver'
import type { JobName, Jobs } from '@/lib/queue'
import { linkTo, withSpan } from '@/lib/trace'
import { endSigns, giveSign } from '@/lib/worker-sign'
import { beat, letGo, takeOver } from './heartbeat'
import { workRun } from './runner'
import type { StageRegistry } from './stages/registry'

const crontab = '* * * * * every_minute\n17 * * * * every_hour\n'
const beatMs = 2000
const longestStopMs = 6000

const workOf = (stages?: StageRegistry): Record<JobName, (payload: unknown) => Promise<void>> => ({
  pipeline_run: (payload) => workRun({ ...(payload as Jobs['pipeline_run']), ...(stages ? { registry: stages } : {}) }),
  alert_webhook: (payload) => deliverAlert({ deliveryId: (payload as Jobs['alert_webhook']).deliveryId }),
  entry_analysis: (payload) => analyseEntry(payload as Jobs['entry_analysis']),
  messenger_incoming: (payload) => takeIn(payload as Jobs['messenger_incoming']),
  messenger_outgoing: (payload) => sendOut(payload as Jobs['messenger_outgoing']),
})

/** Each job is a span, linked to the request that put it on the queue. */
function tasks(stages?: StageRegistry) {
  const traced = Object.entries(workOf(stages)).map(([name, work]) => [
    name,
    (payload: unknown) =>
      withSpan(`job ${name}`, { 'throughline.job': name }, () => work(payload), linkTo(Object(payload).traceparent)),
  ])
  return Object.fromEntries(traced)
}

// graphile-worker tells of every job at info: that is our debug.
const logger = new Logger(({ workerId }) => (level, message) => {
  const quiet = level === 'info' ? 'debug' : level === 'warning' ? 'warn' : level
  log[quiet]({ ...(workerId ? { workerId } : {}) }, message)
})

/**
 * Works the queue and reads the session log on until stopped. While it lives it says so every two seconds, and takes over the jobs of
 * workers that have not for twenty.
 * @returns a function that lets running jobs finish and resolves then, or after six seconds; what is not done by then is another worker's.
 */
export async function startWorker(options: {
  url: string
  concurrency: number
  schedule: { everyMinute: () => Promise<void>; everyHour: () => Promise<void> }
  /** Other stages than the product's, for trials that make them fail. */
  stages?: StageRegistry
}): Promise<() => Promise<void>> {
  const events = new EventEmitter()
  const ids = new Set<string>()
  // Jobs are locked by the pool, whichever of its workers has them.
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => ids.add(workerPool.id))
  const runner: Runner = await run({
    connectionString: options.url,
    concurrency: options.concurrency,
    maxPoolSize: queueConnections(options.concurrency),
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: {
      ...tasks(options.stages),
      every_minute: options.schedule.everyMinute,
      every_hour: options.schedule.everyHour,
    },
    crontab,
    logger,
    events,
  })
  const tick = async () => {
    try {
      await beat([...ids])
      await takeOver([...ids])
      giveSign()
    } catch (error) {
      log.warn({ err: error }, 'Worker heartbeat failed')
    }
  }
  // It may come to an end that nobody asked for.
  runner.promise.then(endSigns, endSigns)
  await tick()
  const timer = setInterval(tick, beatMs)
  const stopDigest = startDigest()
  return async () => {
    clearInterval(timer)
    await Promise.race([Promise.all([stopDigest(), runner.stop()]), wait(longestStopMs, undefined, { ref: false })])
    await letGo([...ids]).catch((error) =>
      log.warn({ err: error }, 'Jobs under way are taken over once this worker is silent'),
    )
  }
}
