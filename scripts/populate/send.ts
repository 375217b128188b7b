import { setTimeout as wait } from 'node:timers/promises'
import type { StudentEvent } from './hour'

const eventsAtOnce = 200
const mostTries = 8

export class NoServer extends Error {}

/**
 * Logs events as a page does, in order.
 * @returns how many were new; what was there before stays as it is
 * @throws NoServer when nobody answers
 */
export async function send(url: string, events: StudentEvent[]): Promise<number> {
  let stored = 0
  for (let at = 0; at < events.length; at += eventsAtOnce) {
    const body = { sentAt: new Date().toISOString(), events: events.slice(at, at + eventsAtOnce) }
    const { accepted, rejected } = await post(`${url}/api/session-log`, JSON.stringify(body))
    if (rejected[0]) throw new Error(`An event was refused: ${rejected[0].detail}`)
    stored += accepted
  }
  return stored
}

type Answer = { accepted: number; rejected: { detail: string }[] }

/** Waits as long as it is asked to and tries again. */
async function post(url: string, body: string): Promise<Answer> {
  for (let left = mostTries; ; left--) {
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
      () => null,
    )
    if (answer?.ok) return (await answer.json()) as Answer
    if (answer && answer.status !== 429 && answer.status !== 503) {
      throw new Error(`The server answered ${answer.status}: ${await answer.text()}`)
    }
    if (left === 1) throw new NoServer(`Nobody answers at ${new URL(url).origin}.`)
    await wait(1000 * Number(answer?.headers.get('retry-after') ?? 1))
  }
}

const mostLooks = 6

/** Whether the product serves at this address; a busy one may take its time. */
export async function isServing(url: string): Promise<boolean> {
  for (let left = mostLooks; left > 0; left--) {
    const answer = await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(5000) }).catch(
      (error) => error as Error,
    )
    if (answer instanceof Response) return answer.status === 200
    if (answer.name !== 'TimeoutError') return false
  }
  return false
}
