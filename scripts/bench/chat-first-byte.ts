import { startApp } from '@/tests/app-process'
import { report } from './measure/figures'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'

const perSecond = 20
const seconds = 20
const warmUp = 40
const sessions = 40

const wishes = [
  'a rain jacket under 7000',
  'umbrellas',
  'something cheaper',
  'what do you have for cycling',
  'show my basket',
]

type Timed = { firstByte: number; whole: number }

/** How long a message takes till the first byte of its reply, which comes once it is stored for good, and till the last. */
async function timeMessage(url: string, token: string, content: string): Promise<Timed> {
  const begun = performance.now()
  const answer = await fetch(`${url}/api/chat/message`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ content }),
  })
  const reader = answer.body?.getReader()
  const first = await reader?.read()
  if (answer.status !== 200 || !first?.value?.byteLength) throw new Error(`a message was answered by ${answer.status}`)
  const firstByte = performance.now() - begun
  while (!(await reader?.read())?.done);
  return { firstByte, whole: performance.now() - begun }
}

async function timeHealth(url: string): Promise<number> {
  const begun = performance.now()
  await (await fetch(`${url}/api/health`)).text()
  return performance.now() - begun
}

/** Begins `work` so many times a second, whether or not what was begun before is done. */
async function atRate<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const begun = performance.now()
  const all: Promise<T>[] = []
  for (let n = 0; n < count; n++) {
    const due = begun + (n * 1000) / perSecond
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    all.push(work(n))
  }
  return Promise.all(all)
}

await withOwnDatabase(async ({ url, dataDir }) => {
  const limits = { LIMIT_CHAT: '1000000', LIMIT_ANONYMOUS_STARTS: '1000000' }
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir, ...limits })
  try {
    const tokens: string[] = []
    for (let n = 0; n < sessions; n++) {
      const answer = await fetch(`${app.url}/api/session/start`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ guest: true, channel: 'website' }),
      })
      tokens.push((await answer.json()).session_token)
    }
    const send = (n: number) =>
      timeMessage(app.url, tokens[n % sessions] ?? '', wishes[Math.floor(n / sessions) % wishes.length] ?? '')
    await atRate(warmUp, send)
    const times = await atRate(perSecond * seconds, send)
    const beside = await atRate(perSecond * 5, () => timeHealth(app.url))
    const first = times.map(({ firstByte }) => firstByte)
    const whole = times.map((one) => one.whole)
    report([
      {
        what: `chat at ${perSecond}/s: receive -> commit -> first byte, p50`,
        value: percentile(first, 0.5),
        unit: 'ms',
        atMost: 10,
      },
      {
        what: `chat at ${perSecond}/s: receive -> commit -> first byte, p95`,
        value: percentile(first, 0.95),
        unit: 'ms',
        atMost: 40,
      },
      { what: 'chat: whole reply of the embedded engine, p50', value: percentile(whole, 0.5), unit: 'ms' },
      { what: 'chat: whole reply of the embedded engine, p95', value: percentile(whole, 0.95), unit: 'ms' },
      { what: 'an empty route of the same server at the same rate, p50', value: percentile(beside, 0.5), unit: 'ms' },
      { what: 'an empty route of the same server at the same rate, p95', value: percentile(beside, 0.95), unit: 'ms' },
    ])
  } finally {
    await app.stop()
  }
})
