import { closeDatabase } from '@/db/client'
import { migrate } from '@/db/migrate'
import { finishReplies } from '@/lib/chat/replies/live-replies'
import { startWorker } from '@/lib/pipeline/worker'
import { schedule } from '@/server/schedule'
import { startTraces } from '@/server/traces'

const concurrency = 4
// What came in by a messenger is answered here.
const repliesMs = 6000
const url = process.env.DATABASE_URL

if (!url) {
  process.stderr.write('Workers apart need DATABASE_URL: the embedded database belongs to the app that started it.\n')
  process.exit(1)
}

const sendTraces = await startTraces()
await migrate(url)
const stop = await startWorker({ url, concurrency, schedule })
process.stdout.write('Working the pipeline.\n')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await stop()
    await finishReplies(repliesMs)
    await sendTraces?.()
    await closeDatabase()
    process.exit(0)
  })
}
