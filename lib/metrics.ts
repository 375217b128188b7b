import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { poolState } from '@/db/watch-pool'

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Whatever this process counts of itself since it started. What holds of the whole installation is read from the database when it is asked for. */
function make() {
  const registry = new Registry()
  const registers = [registry]
  const ours = (help: string) => `${help} (this process)`
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter<L>({ name: `throughline_${name}`, help: ours(help), labelNames, registers })
  const histogram = <L extends string>(name: string, help: string, labelNames: L[], buckets = seconds) =>
    new Histogram<L>({ name: `throughline_${name}`, help: ours(help), labelNames, buckets, registers })
  new Gauge({
    name: 'throughline_database_pool',
    help: ours('Connections that the pool may open, those at work, and statements and transactions that wait for one'),
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(poolState())) this.set({ state }, count)
    },
  })
  return {
    registry,
    requests: histogram(
      'http_request_duration_seconds',
      'Requests answered, and how long that took; of an event stream, until it began',
      ['method', 'route', 'status'],
      [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    ),
    streams: new Gauge({
      name: 'throughline_streams_open',
      help: ours('Event streams open now, by the route that serves them'),
      labelNames: ['route'],
      registers,
    }),
    errors: counter('errors_total', 'Answers of status 5xx, errors logged, and exceptions nobody caught', ['kind']),
    ingestEvents: counter('ingest_events_total', 'Events sent to the session log, by what became of them', ['outcome']),
    ingestCommits: histogram('ingest_commit_seconds', 'Commits of logged events, many requests in one', []),
    sessionStarts: counter(
      'session_starts_total',
      'Sessions begun or gone on with, and those that were refused, by surface',
      ['channel', 'outcome'],
    ),
    sessionRestores: counter(
      'session_restores_total',
      'Devices and channels that asked for the session they hold, by surface',
      ['channel', 'outcome'],
    ),
    startsWithoutCustomer: counter(
      'session_starts_without_customer_id_total',
      'Starts that told a phone and got no customer_id: must stay 0',
      [],
    ),
    messages: histogram(
      'message_seconds',
      'From taking a message to its commit, to the first words of a streamed reply, and to the end of its reply',
      ['step'],
    ),
    turnedAway: counter('turned_away_total', 'Requests told to come back because too many were inside', []),
    signInFailures: counter('sign_in_failures_total', 'Failed sign-ins, by reason', ['reason']),
  }
}

export type Metrics = ReturnType<typeof make>

// Next's bundle and server.ts load this file separately, and count in the same place.
const shared = globalThis as typeof globalThis & { throughlineMetrics?: Metrics }

function begin(): Metrics {
  const made = make()
  // What never happened is told as 0, so that its first time can be seen to come.
  for (const kind of ['answered_5xx', 'logged', 'uncaught']) made.errors.inc({ kind }, 0)
  for (const outcome of ['accepted', 'duplicate', 'rejected']) made.ingestEvents.inc({ outcome }, 0)
  for (const reason of ['unknown', 'wrong', 'locked']) made.signInFailures.inc({ reason }, 0)
  return made
}

shared.throughlineMetrics ??= begin()

export const metrics = shared.throughlineMetrics

/** Tells how many seconds have passed since it was started. */
export type Stopwatch = () => number

export function stopwatch(): Stopwatch {
  const began = performance.now()
  return () => (performance.now() - began) / 1000
}
