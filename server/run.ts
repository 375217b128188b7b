import { setTimeout as wait } from 'node:timers/promises'
import next from 'next'
import { closeDatabase } from '@/db/client'
import { connectionWarning, jobsAtOnce, mostConnections } from '@/db/connections'
import { migrate } from '@/db/migrate'
import { watchDatabase } from '@/db/watch'
import { seedCatalogue } from '@/lib/catalog/seed'
import { finishReplies } from '@/lib/chat/replies/live-replies'
import { watchReplies } from '@/lib/chat/replies/take-over'
import { stopDemoWork } from '@/lib/demo/supervise'
import { watchDisk } from '@/lib/disk-room'
import { env } from '@/lib/env'
import { beginDraining, beginLeaving } from '@/lib/http/drain'
import { log } from '@/lib/log'
import { makeFirstAdmin } from '@/lib/people/first-admin'
import { startWorker } from '@/lib/pipeline/worker'
import { countRequests } from './count-requests'
import type { Door } from './listen'
import { logDoor } from './log-door'
import { onceHeard } from './once-heard'
import { inRooms } from './rooms'
import { schedule } from './schedule'
import { inTurns } from './sign-in-turns'
import { tellWhetherAway } from './tell-whether-away'
import { traceRequests } from './trace-requests'
import { startTraces } from './traces'
import { watchProcess } from './watch-process'
import { widgetDoor } from './widget-door'

// Together with what comes after them they are well within ten seconds.
const drainMs = 6000
// Then there is still time to store what they have said.
const repliesMs = 4500
const closeSeconds = 1
// Each waits three seconds for a connection.
const mostTries = 5

/**
 * Everything behind the door once the environment is whole.
 * @returns the admin if it was made now, and an orderly stop, which first says for a while that the server is not ready and answers on.
 */
export async function run(options: { door: Door; dev: boolean; workers: boolean; dataDir: string | null }) {
  const { door, dev } = options
  const url = process.env.DATABASE_URL ?? ''
  watchProcess()
  // Where it answers, also if the system chose the port.
  process.env.PORT = String(door.port)
  if (options.dataDir) watchDisk(options.dataDir)
  const sendTraces = await startTraces()
  const app = next({ dev, port: door.port, hostname: 'localhost', httpServer: door.server })
  const [, admin] = await Promise.all([app.prepare(), prepareDatabase(url)])
  const warning = await connectionWarning(mostConnections(env(), options.workers))
  if (warning) log.warn(warning)
  const handle = app.getRequestHandler()
  const stopWorker = options.workers ? await startWorker({ url, concurrency: jobsAtOnce, schedule }) : null
  const stopWatching = watchReplies()
  const stopAsking = watchDatabase({ url, tell: tellWhetherAway })
  door.handleWith(onceHeard(traceRequests(countRequests(widgetDoor(logDoor(inTurns(inRooms(handle))))))))
  const stop = async (graceMs: number) => {
    beginLeaving()
    await wait(graceMs)
    beginDraining()
    stopWatching()
    await Promise.all([door.close(drainMs), stopWorker?.(), finishReplies(repliesMs), stopDemoWork()])
    await sendTraces?.()
    await app.close()
    await stopAsking()
    await closeDatabase(closeSeconds)
  }
  return { admin, stop }
}

async function prepareDatabase(url: string) {
  await patiently(() => migrate(url))
  await patiently(seedCatalogue)
  return patiently(makeFirstAdmin)
}

/** A machine that starts many things at once may leave a database without an answer for a while; one that refuses is told at once. */
async function patiently<T>(step: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await step()
    } catch (error) {
      if (tries === mostTries || !isUnanswered(error)) throw error
      log.warn({ err: error, tries }, 'The database does not answer yet')
    }
  }
}

function isUnanswered(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ((e as { code?: unknown }).code === 'CONNECT_TIMEOUT') return true
  }
  return false
}
