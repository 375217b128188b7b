import { setTimeout as wait } from 'node:timers/promises'
import { Refused } from './api'
import { type InventedJourney, inventJourney } from './journeys/journey'
import type { Begun } from './make-life'
import type { Place } from './place'
import { showProgress } from './progress'

const interactionsAtOnce = 200
const lookEveryMs = 500
/** So long without any run ending, nobody works them. */
const patienceMs = 20_000

type Run = { status: string; result: { exampleCount: number; reason: string | null } | null }
type Wanted = { count: number; seed: number; now: Date; signal: AbortSignal }
export type MadeJourneys = { sessionIds: string[]; interactions: number; fresh: number; failed: number }

/** Recordings of somebody at several sites, begun, sent and stopped as the extension does it. What is stored already stays as it is. */
export async function makeJourneys(place: Place, { count, seed, now, signal }: Wanted) {
  const made: MadeJourneys = { sessionIds: [], interactions: 0, fresh: 0, failed: 0 }
  const show = showProgress('Journeys', count)
  for (let n = 0; n < count; n++) {
    const journey = inventJourney({ seed, n, now })
    try {
      const { sessionId, accepted } = await recordJourney(place, journey)
      made.sessionIds.push(sessionId)
      made.interactions += journey.interactions.length
      if (accepted > 0) made.fresh += 1
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      made.failed += 1
      process.stderr.write(`Journey ${n + 1} was not made: ${error.message}\n`)
    }
    show(n + 1)
  }
  process.stdout.write(
    `${made.sessionIds.length} journeys with ${made.interactions} interactions; ${made.fresh} of them are new.\n`,
  )
  process.stdout.write(told(await runsOf(place, made.sessionIds, signal)))
  return made
}

async function recordJourney({ api, person, mark }: Place, journey: InventedJourney) {
  const begun = {
    userId: person.id,
    type: 'journey',
    channel: 'extension',
    clientSessionId: journey.id,
    occurredAt: journey.at,
  }
  const { sessionId, session, sessionToken } = await api.post<Begun>('/api/sessions', begun)
  await mark({ sessionIds: [sessionId] })
  if (session.status !== 'active') return { sessionId, accepted: 0 }
  const device = { 'x-session-token': sessionToken }
  let accepted = 0
  for (let at = 0; at < journey.interactions.length; at += interactionsAtOnce) {
    const interactions = journey.interactions.slice(at, at + interactionsAtOnce)
    const path = `/api/sessions/${sessionId}/interactions`
    accepted += (await api.post<{ accepted: number }>(path, { interactions }, device)).accepted
  }
  await api.post(`/api/sessions/${sessionId}/stop`, {}, device)
  return { sessionId, accepted }
}

/** The newest run of each, once it is over, or when nobody works them any more. */
async function runsOf({ api }: Place, sessionIds: string[], signal: AbortSignal): Promise<Run[]> {
  const over = new Map<string, Run>()
  let left = sessionIds
  let changedAt = performance.now()
  while (left.length > 0 && performance.now() - changedAt < patienceMs) {
    for (const sessionId of left) {
      const { items } = await api.get<{ items: Run[] }>(`/api/pipeline/runs?sessionId=${sessionId}&limit=1`)
      const [run] = items
      if (!run || run.status === 'waiting' || run.status === 'running') continue
      over.set(sessionId, run)
      changedAt = performance.now()
    }
    left = left.filter((id) => !over.has(id))
    if (left.length > 0) await wait(lookEveryMs, undefined, { signal })
  }
  const waiting: Run = { status: 'waiting', result: null }
  return sessionIds.map((id) => over.get(id) ?? waiting)
}

/** What became of the runs: how many examples, and why some left none. */
function told(runs: Run[]): string {
  const examples = runs.reduce((sum, { result }) => sum + (result?.exampleCount ?? 0), 0)
  const useful = runs.filter(({ result }) => (result?.exampleCount ?? 0) > 0).length
  const counted = new Map<string, number>()
  for (const { status, result } of runs) {
    if (status === 'completed' && (result?.exampleCount ?? 0) > 0) continue
    const why =
      result?.reason ?? (status === 'waiting' ? 'Still waiting for a pipeline worker' : `The run is ${status}`)
    counted.set(why, (counted.get(why) ?? 0) + 1)
  }
  const reasons = [...counted].map(([why, count]) => `  ${count} without: ${why}\n`)
  return `${examples} training examples from ${useful} of them.\n${reasons.join('')}`
}
