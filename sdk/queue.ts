import { bodyOf, mostBytes, nextBatch } from './batch'
import type { Clock } from './clock'
import type { Row } from './row'
import type { Outcome, Send } from './send'
import type { Store } from './store'
import { backOff } from './wait'

const mostRows = 10_000
const enough = 20
const flushMs = 1000
/** Browsers allow this many requests to outlive a page. */
const mostLeaving = 9

/** What they take in requests, with what stands around them. */
const bytesOf = (rows: Row[]) => rows.reduce((sum, { size }) => sum + size + 1, 100)

type Around = {
  store: Store
  send: Send
  clock: Clock
  keyOf: (token: string) => string
  warn: (words: string) => void
  onTaken: () => void
}

/** The events that wait to be sent, in order, and the sending of them: together, one request at a time, again until they are taken in. */
export function createQueue({ store, send, clock, keyOf, warn, onTaken }: Around) {
  let rows: Row[] = []
  let owed = 0
  let failures = 0
  let notBefore = 0
  // Until when the server told us to wait; beyond that we only chose to.
  let toldUntil = 0
  let running: Promise<void> | undefined
  let cancel: (() => void) | undefined
  const leaving = new Set<Row>()

  const drop = (gone: Row[]) => {
    const set = new Set(gone)
    rows = rows.filter((row) => !set.has(row))
    store.remove(gone)
  }

  const settle = (batch: Row[], outcome: Outcome) => {
    if (outcome.is === 'away') {
      failures += 1
      toldUntil = clock.now() + outcome.told
      notBefore = Math.max(toldUntil, clock.now() + backOff(failures, clock.random()))
      return
    }
    failures = 0
    drop(batch)
    if (outcome.is === 'refused') return warn(`dropped ${batch.length} events: ${outcome.status}`)
    for (const { index, detail } of outcome.rejected) warn(`dropped event ${batch[index]?.seq}: ${detail}`)
    onTaken()
  }

  const run = async () => {
    while (owed > 0 && rows.length > 0 && clock.now() >= notBefore) {
      const batch = nextBatch(rows)
      settle(batch, await send(bodyOf(batch, keyOf(batch[0]?.token ?? ''), clock.now()), false))
      if (failures === 0) owed -= batch.length
    }
  }

  const rest = () => {
    running = undefined
    if (rows.length > 0) wake(Math.max(rows.length < enough ? flushMs : 0, notBefore - clock.now()))
  }

  const wake = (ms: number) => {
    cancel ??= clock.later(ms, flush)
  }

  /** Sends what is there now. Resolves when that is done, or has to wait. */
  const flush = (): Promise<void> => {
    cancel?.()
    cancel = undefined
    owed = rows.length
    running ??= run().then(rest)
    return running
  }

  return {
    flush,
    /** Takes events in. Errors go out at once, others within a second. */
    add(fresh: Row[]) {
      rows.push(...fresh)
      store.put(fresh)
      const over = rows.length - mostRows
      if (over > 0) drop([...rows.filter((row) => !row.error), ...rows.filter((row) => row.error)].slice(0, over))
      if (rows.length >= enough || fresh.some((row) => row.error)) void flush()
      else if (!running) wake(flushMs)
    },
    /** Takes up what an earlier page left behind: it goes first. */
    takeUp(left: Row[]) {
      rows = [...left, ...rows]
      void flush()
    },
    /** The network is back: what we chose to wait is over, what the server told us is not. */
    online() {
      notBefore = toldUntil
      void flush()
    },
    /** The page may be going: sends what fits into requests that outlive it, whatever is under way. The rest waits in the store. */
    leave() {
      if (clock.now() < toldUntil) return
      let waiting = rows.filter((row) => !leaving.has(row))
      let bytes = mostBytes - bytesOf([...leaving])
      for (let requests = 0; requests < mostLeaving && waiting.length > 0; requests++) {
        const batch = nextBatch(waiting, bytes)
        bytes -= bytesOf(batch)
        if (bytes < 0) return
        waiting = waiting.slice(batch.length)
        const body = bodyOf(batch, keyOf(batch[0]?.token ?? ''), clock.now())
        for (const row of batch) leaving.add(row)
        void send(body, true).then((outcome) => {
          for (const row of batch) leaving.delete(row)
          if (outcome.is !== 'away') settle(batch, outcome)
        })
      }
    },
  }
}

export type Queue = ReturnType<typeof createQueue>
