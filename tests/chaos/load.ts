import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

export type Sent = {
  what: string
  /** When it was sent, in ms of `performance.now()`. */
  at: number
  /** How long until its answer was there. */
  ms: number
  /** 0 when the connection broke instead. */
  status: number
  retryAfter: boolean
}

export type Errand = {
  what: string
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: unknown
  /** Called when it was answered with success. */
  acked?: () => void
}

const patienceMs = 30_000

/** Sends requests and keeps what became of each. @param url where the product is just now */
export class Load {
  readonly sent: Sent[] = []
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4000, scheduling: 'lifo' })
  private readonly underWay = new Set<Promise<Sent>>()

  constructor(private readonly url: () => string) {}

  send(errand: Errand): Promise<Sent> {
    const under = this.answered(errand)
    this.underWay.add(under)
    void under.finally(() => this.underWay.delete(under))
    return under
  }

  /** So many a second for so long, whether they are answered or not. */
  async atRate(perSecond: number, seconds: number, errand: (n: number) => Errand) {
    const began = performance.now()
    for (let n = 0; n < perSecond * seconds; ) {
      const due = Math.min(perSecond * seconds, ((performance.now() - began) / 1000) * perSecond)
      for (; n < due; n++) void this.send(errand(n))
      await wait(5)
    }
  }

  /** By so many callers, each of whom waits for the answer, for so long. @returns how many a second were answered with success. */
  async byCallers(callers: number, seconds: number, errand: (n: number) => Errand): Promise<number> {
    const began = performance.now()
    let n = 0
    let good = 0
    const caller = async () => {
      while (performance.now() - began < seconds * 1000) if (isGood(await this.send(errand(n++)))) good++
    }
    await Promise.all(Array.from({ length: callers }, caller))
    return good / ((performance.now() - began) / 1000)
  }

  async allAnswered() {
    await Promise.all(this.underWay)
  }

  stop() {
    this.agent.destroy()
  }

  private answered({ what, method, path, headers, body, acked }: Errand): Promise<Sent> {
    const at = performance.now()
    const json = body === undefined ? null : Buffer.from(JSON.stringify(body))
    return new Promise((resolve) => {
      const settle = (status: number, retryAfter = false) => {
        const one = { what, at, ms: performance.now() - at, status, retryAfter }
        this.sent.push(one)
        if (isGood(one)) acked?.()
        resolve(one)
      }
      const about = json ? { 'content-type': 'application/json', 'content-length': json.byteLength } : {}
      const options = { method, agent: this.agent, headers: { ...about, ...headers }, timeout: patienceMs }
      const sending = request(this.url() + path, options, (response) => {
        response.resume()
        response.once('end', () => settle(response.statusCode ?? 0, response.headers['retry-after'] !== undefined))
        response.once('error', () => settle(0))
      })
      sending.once('timeout', () => sending.destroy(new Error('no answer')))
      sending.once('error', () => settle(0))
      sending.end(json ?? undefined)
    })
  }
}

export const isGood = ({ status }: Sent) => status >= 200 && status < 300
/** Told to come back, and when. */
export const isTurnedAway = ({ status, retryAfter }: Sent) => (status === 503 || status === 429) && retryAfter
