import type { Interaction } from '@/extension/shared/interaction'
import type { Recording } from '@/extension/shared/recording'
import { type Answer, call, type Refusal, textAt } from '@/extension/shared/server'
import type { Settings } from '@/extension/shared/settings'
import { backOff } from './next-step'
import { forget, nextBatch, sizeOf } from './queue'
import { endIn, leavePages } from './tabs'
import { changeRecording } from './turns'

const lookAgainMs = 700
const well = { trouble: null, tries: 0, retryAt: 0 } as const
/** Nothing of where the journey went stays on this device. */
const over = { tabs: {}, ...well }

/** A session of its own for the recording. Starting it is consent to learn from it. */
export async function startSession(settings: Settings, recording: Recording) {
  const answer = await call(settings, 'POST', '/api/session/start', {
    guest: true,
    channel: 'extension',
    type: 'journey',
  })
  if (!answer.ok) return failed(recording, answer)
  const sessionId = textAt(answer.body, 'session', 'session_id')
  await changeRecording(recording.id, () => ({ sessionId, ...well }))
}

/** Sends what waits longest. */
export async function sendBatch(settings: Settings, recording: Recording) {
  const batch = await nextBatch(recording)
  const upTo = batch.at(-1)?.seq ?? recording.noted
  const { refusal, lost } = await post(settings, recording, batch)
  if (refusal?.why === 'ended' || refusal?.why === 'gone') return cutShort(recording, refusal.why)
  if (refusal) return failed(recording, refusal)
  await forget(recording.sent, upTo)
  const freed = batch.reduce((sum, one) => sum + sizeOf(one), 0)
  await changeRecording(recording.id, (now) => ({
    sent: upTo,
    bytes: now.noted === upTo ? 0 : Math.max(0, now.bytes - freed),
    waitingSince: Date.now(),
    lost: now.lost + lost,
    ...well,
  }))
}

/** Of a batch that is refused the half that is at fault is looked for; what cannot be taken is left out and counted. */
async function post(
  settings: Settings,
  recording: Recording,
  interactions: Interaction[],
): Promise<{ refusal?: Refusal; lost: number }> {
  if (interactions.length === 0) return { lost: 0 }
  const answer = await call(settings, 'POST', `/api/sessions/${recording.sessionId}/interactions`, { interactions })
  if (answer.ok) return { lost: 0 }
  if (answer.why !== 'refused') return { refusal: answer, lost: 0 }
  if (interactions.length === 1) return { lost: 1 }
  const middle = Math.ceil(interactions.length / 2)
  const first = await post(settings, recording, interactions.slice(0, middle))
  if (first.refusal) return first
  const second = await post(settings, recording, interactions.slice(middle))
  return { ...second, lost: first.lost + second.lost }
}

/** The session has ended or is no more: what waits has no place to go. */
async function cutShort(recording: Recording, why: 'ended' | 'gone') {
  await leavePages()
  await endIn(recording)
  await forget(recording.sent, recording.noted)
  await changeRecording(recording.id, (now) => ({
    ...(why === 'ended' ? { phase: 'stopping', cutShort: true } : { phase: 'failed', failure: 'gone' }),
    lost: now.lost + now.noted - now.sent,
    sent: now.noted,
    bytes: 0,
    ...well,
  }))
}

/** Ends the session; its pipeline starts. */
export async function stopSession(settings: Settings, recording: Recording) {
  const answer = await call(settings, 'POST', `/api/sessions/${recording.sessionId}/stop`, {})
  if (!answer.ok && answer.why === 'gone') return cutShort(recording, 'gone')
  if (!answer.ok) return failed(recording, answer)
  const runId = textAt(answer.body, 'runId')
  await changeRecording(recording.id, () => ({ phase: 'processing', runId, ...well }))
}

/** Asks how far the pipeline is. A key put in since may not see it: then all that is known is that it was handed over. */
export async function askForResult(settings: Settings, recording: Recording) {
  const answer = await call(settings, 'GET', `/api/pipeline/runs/${recording.runId}`)
  if (!answer.ok && answer.why !== 'gone') return failed(recording, answer)
  await changeRecording(recording.id, () => outcome(answer))
}

function outcome(answer: Answer): Partial<Recording> {
  if (!answer.ok) return { phase: 'completed', result: null, ...over }
  const { status, result } = answer.body as { status: string; result: Recording['result'] }
  if (status === 'failed' || status === 'cancelled') return { phase: 'failed', failure: 'processing', ...over }
  if (status !== 'completed') return { ...well, retryAt: Date.now() + lookAgainMs }
  const told = result && { exampleCount: result.exampleCount, reason: result.reason }
  return { phase: 'completed', result: told, ...over }
}

/** Takes consent back, which deletes the examples there are, and ends the session if it runs. */
export async function withdrawSession(settings: Settings, recording: Recording): Promise<boolean> {
  const path = `/api/sessions/${recording.sessionId}`
  const answers = [
    await call(settings, 'PATCH', path, { trainingConsent: false }),
    await call(settings, 'POST', `${path}/stop`, {}),
  ]
  const refusal = answers.find((answer) => !answer.ok)
  if (!refusal || refusal.ok) return true
  if (refusal.why !== 'gone') await failed(recording, refusal)
  else await changeRecording(recording.id, () => ({ phase: 'failed', failure: 'withdraw', ...well }))
  return false
}

/** Notes why nothing went, and when to try again. */
export async function failed(recording: Recording, { why, retryAfterMs }: Refusal) {
  const trouble = why === 'ended' || why === 'gone' || why === 'refused' ? 'busy' : why
  const wait = retryAfterMs ?? backOff(recording.tries)
  await changeRecording(recording.id, () => ({ trouble, tries: recording.tries + 1, retryAt: Date.now() + wait }))
}
