import { AppError, sqlState } from '@/lib/errors'
import { metrics, stopwatch } from '@/lib/metrics'
import { openOutside } from './open-outside'
import { type Entry, type Outcome, writeEvents } from './write-events'

/** What became of an event: stored, there before, without a running session, or refused by the database itself. */
export type Written = Outcome | 'no_session' | 'unstorable'

type Waiting = { entry: Entry; resolve: (written: Written) => void; reject: (error: unknown) => void }

const rowsAtOnce = 500
/** More than this on their way are not taken in: their senders are told to come again. */
const mostUnderWay = 20_000
const apartAtOnce = 8
const triesToOpen = 3

/** What waits for its commit. A token keeps to its lane, so that lanes never meet in one session. */
type Lane = { waiting: Waiting[]; flushing: boolean }

const lanes: Lane[] = Array.from({ length: 2 }, () => ({ waiting: [], flushing: false }))
const apart: (() => Promise<void>)[] = []
let underWay = 0
let runningApart = 0

function laneOf(token: string): Lane {
  let sum = 0
  for (let at = 0; at < token.length; at++) sum += token.charCodeAt(at)
  return lanes[sum % lanes.length] as Lane
}

/**
 * Writes events to the log together with whatever else comes in meanwhile, many requests in one commit. Resolves after it.
 * @throws AppError `unavailable` when more are on their way than memory should hold; then none of these was stored.
 */
export function writeTogether(entries: Entry[]): Promise<Written[]> {
  if (underWay + entries.length > mostUnderWay) {
    throw new AppError('unavailable', 'More comes in than can be written. Nothing of this was stored: send it again.', {
      retryAfter: 1,
    })
  }
  underWay += entries.length
  const written = entries.map(
    (entry) => new Promise<Written>((resolve, reject) => laneOf(entry.token).waiting.push({ entry, resolve, reject })),
  )
  for (const lane of lanes) void flush(lane)
  // All of them settle before the answer, so that none is still on its way when the sender hears of a failure.
  return Promise.allSettled(written).then((settled) => {
    underWay -= entries.length
    return settled.map((one) => {
      if (one.status === 'rejected') throw one.reason
      return one.value
    })
  })
}

async function flush(lane: Lane) {
  if (lane.flushing) return
  lane.flushing = true
  while (lane.waiting.length > 0) await write(lane.waiting.splice(0, rowsAtOnce))
  lane.flushing = false
}

async function write(batch: Waiting[]) {
  const taken = stopwatch()
  try {
    const entries = batch.map(({ entry }) => entry)
    const outcomes = await writeEvents(entries, { wait: false })
    metrics.ingestCommits.observe(taken())
    settle(batch, outcomes)
  } catch (error) {
    fail(batch, error)
  }
}

/** Those whose session has to be opened first, or waited for, go apart, so that nobody else waits for them. */
function settle(batch: Waiting[], outcomes: (Outcome | null)[]) {
  const left = new Map<string, Waiting[]>()
  for (const [index, one] of batch.entries()) {
    const outcome = outcomes[index]
    if (outcome) one.resolve(outcome)
    else left.set(one.entry.token, [...(left.get(one.entry.token) ?? []), one])
  }
  for (const group of left.values()) later(() => writeApart(group))
}

/** One event that the database cannot take must not cost the others theirs: they are written in halves until it stands alone. */
function fail(batch: Waiting[], error: unknown) {
  if (!isOfData(error)) {
    for (const one of batch) one.reject(error)
  } else if (batch.length === 1) {
    batch[0]?.resolve('unstorable')
  } else {
    const half = Math.ceil(batch.length / 2)
    for (const part of [batch.slice(0, half), batch.slice(half)]) later(() => write(part))
  }
}

// SQLSTATE classes: data exception, integrity constraint, program limit; and whoever lost a deadlock tries again in halves too.
const isOfData = (error: unknown) => /^(?:22|23|54|40P01)/.test(sqlState(error) ?? '')

function later(work: () => Promise<void>) {
  apart.push(work)
  void runApart()
}

async function runApart() {
  if (runningApart >= apartAtOnce) return
  runningApart++
  for (let work = apart.shift(); work; work = apart.shift()) await work()
  runningApart--
}

/** The events of one token, with the opening of its session and the waiting for whoever holds it. */
async function writeApart(group: Waiting[]) {
  const entries = group.map(({ entry }) => entry)
  const [first] = entries
  if (!first) return
  const outside = !first.token.startsWith('tls_')
  const beganAt = new Date(Math.min(...entries.map(({ occurredAt }) => occurredAt.getTime())))
  try {
    for (let tries = 0; tries < triesToOpen; tries++) {
      const outcomes = await writeEvents(entries, { wait: true })
      if (outcomes[0]) return settle(group, outcomes)
      const opened =
        outside && (await openOutside(first.token, { inboxKey: first.event.inboxKey ?? null, beganAt, now: first.now }))
      if (!opened) break
    }
    for (const one of group) one.resolve('no_session')
  } catch (error) {
    fail(group, error)
  }
}
