import { setTimeout as wait } from 'node:timers/promises'
import { migrate } from '@/db/migrate'
import { startApp } from '@/tests/app-process'
import { report } from './measure/figures'
import { makeKey } from './measure/make-key'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'
import { demandPost } from './measure/post'

const viewers = 20
const events = 400
const perSecond = 40

/** Reads a stream of the log; `seen` is told of each row's number. @returns once it is open. */
async function view(url: string, key: string, seen: (n: number) => void, signal: AbortSignal) {
  const response = await fetch(`${url}/api/session-log/stream?eventType=timed`, {
    headers: { authorization: `Bearer ${key}` },
    signal,
  })
  if (!response.body) throw new Error(`the stream answered ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = (await reader.read()).value ?? ''
  void (async () => {
    for (;;) {
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const n = /"eventNumber":(\d+)/.exec(text.slice(0, end))?.[1]
        if (n) seen(Number(n))
        text = text.slice(end + 2)
      }
      const { done, value } = await reader.read().catch(() => ({ done: true, value: '' }))
      if (done) return
      text += value
    }
  })()
}

await withOwnDatabase(async ({ url, dataDir }) => {
  await migrate(url)
  const key = await makeKey(url, ['log:read'])
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir, LIMIT_INGEST_PER_SECOND: '100000' })
  const stop = new AbortController()
  try {
    const committed: number[] = []
    const late: number[] = []
    // A row may reach a viewer before the answer reaches its sender: that is no delay at all.
    const seen = (n: number) => late.push(committed[n] === undefined ? 0 : performance.now() - committed[n])
    await Promise.all(Array.from({ length: viewers }, () => view(app.url, key, seen, stop.signal)))
    for (let n = 0; n < events; n++) {
      const event = { sessionToken: `ws_tail_${n % 10}`, eventType: 'timed', eventData: { eventNumber: n } }
      void demandPost(`${app.url}/api/session-log`, event).then(() => {
        committed[n] = performance.now()
      })
      await wait(1000 / perSecond)
    }
    while (late.length < events * viewers) await wait(20)
    report([
      { what: `commit -> ${viewers} viewers of the live tail, p50`, value: percentile(late, 0.5), unit: 'ms' },
      { what: 'the same, p95', value: percentile(late, 0.95), unit: 'ms', atMost: 150 },
      {
        what: 'rows seen of those sent to all',
        value: (100 * late.length) / (events * viewers),
        unit: '%',
        atLeast: 100,
        atMost: 100,
      },
    ])
  } finally {
    stop.abort()
    await app.stop()
  }
})
