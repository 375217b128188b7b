import { get, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { migrate } from '@/db/migrate'
import { startApp } from '@/tests/app-process'
import { report } from './measure/figures'
import { makeKey } from './measure/make-key'
import { withOwnDatabase } from './measure/own-database'
import { percentile } from './measure/percentile'
import { demandPost } from './measure/post'

const { values } = parseArgs({
  strict: false,
  options: { streams: { type: 'string', default: '2000' }, minutes: { type: 'string', default: '10' } },
})
const streams = Number(values.streams)
const minutes = Number(values.minutes)
const perSecond = 20
const openingAtOnce = 50
/** Every so many posts one is an event that all streams follow. */
const followedEvery = 200

type Followed = { rows: number; open: boolean }

/** Opens a stream of the log, whose rows are counted; resolves once the server says that it follows. */
function follow(url: string, key: string): Promise<Followed> {
  return new Promise((resolve, reject) => {
    const seen: Followed = { rows: 0, open: false }
    const headers = { authorization: `Bearer ${key}` }
    const listen = (answer: IncomingMessage) => {
      if (answer.statusCode !== 200) return reject(new Error(`a stream was answered by ${answer.statusCode}`))
      answer.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('event: ready')) {
          seen.open = true
          resolve(seen)
        }
        seen.rows += text.split('event: log').length - 1
      })
      for (const end of ['end', 'close', 'error']) answer.on(end, () => Object.assign(seen, { open: false }))
    }
    get(`${url}/api/session-log/stream?eventType=followed`, { headers, agent: false }, listen).on('error', reject)
  })
}

async function openAll(url: string, key: string): Promise<Followed[]> {
  const all: Followed[] = []
  while (all.length < streams) {
    const some = Math.min(openingAtOnce, streams - all.length)
    all.push(...(await Promise.all(Array.from({ length: some }, () => follow(url, key)))))
  }
  return all
}

/** Posts at a steady rate, whether or not what was sent before is answered. @returns the time of each answer in ms. */
async function postFor(seconds: number, url: string): Promise<number[]> {
  const begun = performance.now()
  const times: Promise<number>[] = []
  for (let n = 0; n < seconds * perSecond; n++) {
    await wait(Math.max(0, begun + (n * 1000) / perSecond - performance.now()))
    const eventType = n % followedEvery === 0 ? 'followed' : 'action'
    const sent = performance.now()
    const event = { sessionToken: `ws_streams_${n % 50}`, eventType, eventData: { n } }
    times.push(demandPost(`${url}/api/session-log`, event).then(() => performance.now() - sent))
  }
  return Promise.all(times)
}

await withOwnDatabase(async ({ url, dataDir }) => {
  await migrate(url)
  const key = await makeKey(url, ['log:read'])
  const app = await startApp({ DATABASE_URL: url, DATA_DIR: dataDir, LIMIT_INGEST_PER_SECOND: '100000' })
  try {
    const before = await postFor(30, app.url)
    const open = await openAll(app.url, key)
    const times = await postFor(minutes * 60, app.url)
    const sent = Math.ceil((minutes * 60 * perSecond) / followedEvery)
    const isComplete = ({ rows, open }: Followed) => open && rows === sent
    for (let tries = 0; tries < 50 && !open.every(isComplete); tries++) await wait(100)
    report([
      { what: 'a post with no stream open, p95', value: percentile(before, 0.95), unit: 'ms' },
      { what: `a post beside ${streams} streams for ${minutes} min, p50`, value: percentile(times, 0.5), unit: 'ms' },
      { what: 'the same, p95', value: percentile(times, 0.95), unit: 'ms', atMost: 50 },
      {
        what: 'streams that stayed open and saw every row',
        value: open.filter(isComplete).length,
        unit: '',
        atLeast: streams,
      },
    ])
  } finally {
    await app.stop()
  }
})
