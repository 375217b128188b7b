import { startApp } from '@/tests/app-process'
import { report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'
import { demandPost } from './measure/post'

const words = 10_000
const saves = 12
// Long enough that each save is read before the next.
const everyMs = 2500
const password = 'somebody who writes a lot'

const sentences = [
  'It rained all morning and I was glad that nobody wanted anything of me.',
  'My sister called, angry about the money, and I did not know what to say.',
  'In the evening the lake was so still that I could hear my own breath.',
  'I am afraid of Monday, though there is no good reason for it.',
  'Perhaps I should say no more often; it has not killed anybody yet.',
]

function longText(): string {
  const text: string[] = []
  for (let n = 0, counted = 0; counted < words; n++) {
    const sentence = sentences[n % sentences.length] ?? ''
    text.push(sentence)
    counted += sentence.split(' ').length
  }
  return text.join(' ')
}

type Caller = { url: string; headers: Record<string, string> }

async function call({ url, headers }: Caller, method: string, path: string, body?: unknown) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

/** How long small requests of others take, one after the other, until `work` is done. */
async function beside<T>(app: Caller, work: () => Promise<T>): Promise<{ times: number[]; result: T }> {
  const times: number[] = []
  let done = false
  const asking = async () => {
    while (!done) {
      const began = performance.now()
      await call(app, 'GET', '/api/topics')
      times.push(performance.now() - began)
    }
  }
  const others = asking()
  const result = await work().finally(() => {
    done = true
  })
  await others
  return { times, result }
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function untilRead(app: Caller, id: string): Promise<{ chunks: number; ms: number }> {
  const began = performance.now()
  for (;;) {
    const { analysis } = await call(app, 'GET', `/api/entries/${id}`)
    if (analysis.status === 'completed') return { chunks: analysis.chunks, ms: performance.now() - began }
    await rest(20)
  }
}

await withOwnDatabase(async ({ url, dataDir }) => {
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir, LOG_LEVEL: 'warn' })
  try {
    const account = { username: 'writer', password }
    await demandPost(`${app.url}/api/auth/signup`, account)
    const { token } = await demandPost(`${app.url}/api/auth/login`, account)
    const writer = { url: app.url, headers: { authorization: `Bearer ${token}` } }
    const content = longText()
    // Everything is compiled and every list read in before anything counts.
    const { id: first } = await call(writer, 'POST', '/api/entries', { content })
    await untilRead(writer, first)

    const quiet = await beside(writer, () => rest(saves * everyMs))
    const saved: number[] = []
    const busy = await beside(writer, async () => {
      const { id } = await call(writer, 'POST', '/api/entries', { content })
      for (let n = 1; n <= saves; n++) {
        await rest(everyMs)
        const began = performance.now()
        await call(writer, 'PATCH', `/api/entries/${id}`, { content: `${content} ${'And then. '.repeat(n)}` })
        saved.push(performance.now() - began)
      }
      return untilRead(writer, id)
    })
    report([
      {
        what: `an entry of ${words} words (${content.length} characters), saved: p50`,
        value: percentile(saved, 0.5),
        unit: 'ms',
      },
      { what: 'the same, p95', value: percentile(saved, 0.95), unit: 'ms' },
      { what: 'read in chunks', value: busy.result.chunks, unit: '' },
      { what: 'from the last save to the reading', value: busy.result.ms, unit: 'ms' },
      { what: 'requests of others meanwhile, p95', value: percentile(busy.times, 0.95), unit: 'ms' },
      { what: 'the slowest of them', value: Math.max(...busy.times), unit: 'ms' },
      { what: 'the same requests while nobody writes, p95', value: percentile(quiet.times, 0.95), unit: 'ms' },
      { what: 'the slowest of those', value: Math.max(...quiet.times), unit: 'ms' },
    ])
  } finally {
    await app.stop()
  }
})
