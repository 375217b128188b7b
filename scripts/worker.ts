import { closeDatabase } from '@/db/client'
import { connectionWarning, jobsAtOnce, mostConnections } from '@/db/connections'
import { migrate } from '@/db/migrate'
import { watchDatabase } from '@/db/watch'
import { finishReplies } from '@/lib/chat/replies/live-replies'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { startWorker } from '@/lib/pipeline/worker'
import { schedule } from '@/server/schedule'
import { tellWhetherAway } from '@/server/tell-whether-away'
import { startTraces } from '@/server/traces'

// What came in by a messenger is answered here.
const repliesMs = 4500
const longestEndMs = 9000
const url = process.env.DATABASE_URL

if (!url) {
  process.stderr.write('Workers apart need DATABASE_URL: the embedded database belongs to the app that started it.\n')
  process.exit(1)
}

const sendTraces = await startTraces()
await migrate(url)
const warning = await connectionWarning(mostConnections(env(), true))
if (warning) log.warn(warning)
const stop = await startWorker({ url, concurrency: jobsAtOnce, schedule })
const stopAsking = watchDatabase({ url, tell: tellWhetherAway })
process.stdout.write('Working the pipeline.\n')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    setTimeout(() => process.exit(1), longestEndMs)
    await Promise.all([stop(), finishReplies(repliesMs)])
    await sendTraces?.()
    await stopAsking()
    await closeDatabase(1)
    process.exit(0)
  })
}
