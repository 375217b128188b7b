import next from 'next'
import { closeDatabase } from '@/db/client'
import { migrate } from '@/db/migrate'
import { seedCatalogue } from '@/lib/catalog/seed'
import { finishReplies } from '@/lib/chat/replies/live-replies'
import { watchReplies } from '@/lib/chat/replies/take-over'
import { beginDraining } from '@/lib/http/drain'
import { makeFirstAdmin } from '@/lib/people/first-admin'
import { startWorker } from '@/lib/pipeline/worker'
import type { Door } from './listen'
import { logDoor } from './log-door'
import { schedule } from './schedule'
import { inTurns } from './sign-in-turns'
import { widgetDoor } from './widget-door'

const pipelineAtOnce = 4
const drainMs = 8000
// Then there is still time to store what they have said.
const repliesMs = 6000

/** Everything behind the door once the environment is whole. @returns the admin if it was made now, and an orderly stop. */
export async function run(options: { door: Door; dev: boolean; workers: boolean }) {
  const { door, dev } = options
  const url = process.env.DATABASE_URL ?? ''
  const app = next({ dev, port: door.port, hostname: 'localhost', httpServer: door.server })
  const [, admin] = await Promise.all([app.prepare(), prepareDatabase(url)])
  const handle = app.getRequestHandler()
  const stopWorker = options.workers ? await startWorker({ url, concurrency: pipelineAtOnce, schedule }) : null
  const stopWatching = watchReplies()
  door.handleWith(widgetDoor(logDoor(inTurns(handle))))
  const stop = async () => {
    beginDraining()
    stopWatching()
    await Promise.all([door.close(drainMs), stopWorker?.(), finishReplies(repliesMs)])
    await app.close()
    await closeDatabase()
  }
  return { admin, stop }
}

async function prepareDatabase(url: string) {
  await migrate(url)
  await seedCatalogue()
  return makeFirstAdmin()
}
