import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type postgres from 'postgres'
import type { Figure } from '@/scripts/bench/measure/figures'
import { Program } from '@/tests/program'
import { withInstallation } from './installation'
import { type Errand, isGood, Load } from './load'

const heldMs = 2500
const endsWithinMs = 10_000

/** A viewer of the log who notes how the stream ended: orderly, so that they come back with where they were, or broken off. */
async function watch(url: string, headers: Record<string, string>): Promise<{ ended: Promise<boolean> }> {
  const response = await fetch(`${url}/api/session-log/stream`, { headers })
  const reader = response.body?.getReader()
  await reader?.read()
  const toItsEnd = async () => {
    while (!(await reader?.read())?.done);
    return true
  }
  return { ended: toItsEnd().catch(() => false) }
}

async function openSession(url: string): Promise<string> {
  const answer = await new Program(url).post('/api/session/start', { data: { guest: true, channel: 'website' } })
  return (await answer.json()).session_token
}

/** Keeps every write to the log waiting until the returned function is called, so that requests are in flight for sure. */
async function holdWrites(sql: postgres.Sql): Promise<() => Promise<void>> {
  let letGo = () => {}
  const until = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let held = () => {}
  const taken = new Promise<void>((resolve) => {
    held = resolve
  })
  const holding = sql.begin(async (tx) => {
    await tx`lock table events in exclusive mode`
    held()
    await until
  })
  await taken
  return async () => {
    letGo()
    await holding
  }
}

/** Asks whether it is ready until nobody answers. @returns when it first said no, and when the door was first shut. */
async function askReady(url: string): Promise<{ refusedAt: number; shutAt: number }> {
  let refusedAt = Number.POSITIVE_INFINITY
  for (;;) {
    const status = await fetch(`${url}/api/ready`, { headers: { connection: 'close' } }).then(
      (answer) => answer.status,
      () => null,
    )
    if (status === null) return { refusedAt, shutAt: performance.now() }
    if (status === 503) refusedAt = Math.min(refusedAt, performance.now())
    await wait(20)
  }
}

function inFlight(requests: number, tokens: string[]): Errand[] {
  return Array.from({ length: requests }, (_, n) => {
    const token = tokens[n % tokens.length]
    if (n % 2 === 0) {
      const body = { sessionToken: `ws_stop_${n}`, eventType: 'action', eventData: { n }, eventId: `stop-${n}` }
      return { what: 'event', method: 'POST', path: '/api/session-log', body }
    }
    const headers = { authorization: `Bearer ${token}` }
    const body = { content: 'Do you have running shoes?', clientMessageId: `stop-${n}` }
    return { what: 'talk', method: 'POST', path: '/api/chat/message', headers, body }
  })
}

/** R20: SIGTERM with requests in flight and streams open, and new requests coming for as long as the door is open. */
export function gracefulStop({ requests, streams }: { requests: number; streams: number }): Promise<Figure[]> {
  return withInstallation(
    async (own) => {
      const url = own.url()
      const headers = await own.admin()
      const tokens = await Promise.all(Array.from({ length: Math.ceil(requests / 2) }, () => openSession(url)))
      const watching = await Promise.all(Array.from({ length: streams }, () => watch(url, headers)))
      const load = new Load(own.url)
      const letGo = await holdWrites(own.sql)
      const sent = inFlight(requests, tokens).map((errand) => load.send(errand))
      await wait(300)
      const early = load.sent.length

      const began = performance.now()
      const child = own.process()
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      const door = askReady(url)
      // Those who come while it is open are let in like all others.
      const late = new Load(own.url)
      const refused = new AbortController()
      void door.then(() => refused.abort())
      const coming = (async () => {
        while (!refused.signal.aborted) {
          await late.send({ what: 'late', method: 'GET', path: '/api/session-log?limit=1', headers })
          await wait(20)
        }
      })()
      await wait(heldMs)
      await letGo()
      const answers = await Promise.all(sent)
      const ended = await Promise.all(watching.map((one) => one.ended))
      await exited
      const ms = performance.now() - began
      const { refusedAt, shutAt } = await door
      await coming
      const failedLate = late.sent.filter((one) => !isGood(one) && one.at + one.ms < shutAt - 50)
      load.stop()
      late.stop()
      return [
        { what: 'R20: requests in flight at SIGTERM', value: requests - early, unit: '', atLeast: requests },
        { what: 'R20: of them failed', value: answers.filter((one) => !isGood(one)).length, unit: '', atMost: 0 },
        { what: 'R20: streams open at SIGTERM', value: streams, unit: '' },
        { what: 'R20: of them broken off', value: ended.filter((orderly) => !orderly).length, unit: '', atMost: 0 },
        { what: 'R20: requests that came after SIGTERM', value: late.sent.length, unit: '', atLeast: 1 },
        { what: 'R20: of them failed while the door was open', value: failedLate.length, unit: '', atMost: 0 },
        { what: 'R20: not ready before the door shut', value: shutAt - refusedAt, unit: 'ms', atLeast: 1 },
        { what: 'R20: from SIGTERM to the end', value: ms, unit: 'ms', atMost: endsWithinMs },
        { what: 'R20: exit code', value: child.exitCode ?? -1, unit: '', atMost: 0, atLeast: 0 },
      ]
    },
    { SHUTDOWN_GRACE_S: '1', REQUESTS_AT_ONCE: '100', LIMIT_ANONYMOUS_STARTS: '100000', LIMIT_CHAT: '100000' },
  )
}
