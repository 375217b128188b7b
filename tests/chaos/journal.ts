import { setTimeout as wait } from 'node:timers/promises'

/** An event that was answered with success: when its request was begun and when the answer was there, in ms of `performance.now()`. */
type Ack = { id: string; begun: number; at: number }

/** What the callers know: everything acked, and how it came to that. */
export class Journal {
  readonly acks: Ack[] = []
  /** Requests that had to be sent again. */
  retries = 0
  /** Answers that are neither success nor a plea to come back. */
  readonly strange: string[] = []
  private readonly waiting: { count: number; tell: () => void }[] = []

  note(ids: string[], begun: number) {
    const at = performance.now()
    for (const id of ids) this.acks.push({ id, begun, at })
    for (const one of this.waiting) if (this.acks.length >= one.count) one.tell()
  }

  /** Resolves once so many events are acked. */
  async reached(count: number) {
    if (this.acks.length >= count) return
    await new Promise<void>((tell) => this.waiting.push({ count, tell }))
  }

  /** How long after `moment` something begun after it was acked, in ms. */
  nextAckAfter(moment: number): number {
    return Math.min(...this.acks.filter(({ begun }) => begun >= moment).map(({ at }) => at)) - moment
  }
}

const writers = 12
const retryMs = 50
const patienceMs = 15_000

/**
 * Logs `total` events as a dozen pages would, each with a token of its own, in requests of one to forty, and each request again until it is
 * acked. @param url where the product is just now
 */
export async function logAll(options: { url: () => string; total: number; journal: Journal }) {
  const share = Math.ceil(options.total / writers)
  const own = (n: number) => Math.max(0, Math.min(share, options.total - n * share))
  await Promise.all(Array.from({ length: writers }, (_, n) => logAs(`ws_chaos_${n}`, { ...options, total: own(n) })))
}

async function logAs(token: string, options: { url: () => string; total: number; journal: Journal }) {
  for (let from = 0, request = 0; from < options.total; request++) {
    const size = Math.min(1 + ((request * 7) % 40), options.total - from)
    const ids = Array.from({ length: size }, (_, n) => `${token}-${from + n}`)
    const events = ids.map((eventId, n) => ({
      sessionToken: token,
      eventType: n % 5 === 0 ? 'error' : 'action',
      eventData: { errorType: 'chaos', errorMessage: 'a fault that is meant', n: from + n },
      eventId,
    }))
    await untilAcked(ids, JSON.stringify({ events }), options)
    from += size
  }
}

async function untilAcked(ids: string[], body: string, options: { url: () => string; journal: Journal }) {
  const { journal } = options
  for (;;) {
    const begun = performance.now()
    try {
      const answer = await fetch(`${options.url()}/api/session-log`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(patienceMs),
      })
      const said = await answer.text()
      if (answer.status === 200) {
        const { rejected } = JSON.parse(said)
        if (rejected.length > 0) journal.strange.push(said)
        return journal.note(ids, begun)
      }
      if (answer.status !== 503 && answer.status !== 429) journal.strange.push(`${answer.status} ${said}`)
    } catch {
      // Nobody there, or gone in mid-answer: what a page at the other end would see.
    }
    journal.retries += 1
    await wait(retryMs)
  }
}
