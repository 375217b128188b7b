import type { Recording } from '@/extension/shared/recording'

export type NextStep =
  | { do: 'nothing' | 'start' | 'send' | 'stop' | 'ask' | 'withdraw' | 'close' }
  | { do: 'wait'; ms: number }

const enoughToSend = 50
const longestWaitMs = 2000

/** What the worker has to do next for a recording, judged by what is stored alone, so that a worker just woken knows it too. */
export function nextStep(recording: Recording, now: number): NextStep {
  const { phase, sessionId, noted, sent, retryAt } = recording
  if (phase === 'idle' || phase === 'completed' || phase === 'failed') return { do: 'nothing' }
  if (retryAt > now) return { do: 'wait', ms: retryAt - now }
  if (phase === 'processing') return { do: 'ask' }
  if (phase === 'withdrawing') return sessionId ? { do: 'withdraw' } : { do: 'close' }
  if (!sessionId) return phase === 'stopping' && noted === 0 ? { do: 'close' } : { do: 'start' }
  const waiting = noted - sent
  if (phase === 'stopping') return waiting > 0 ? { do: 'send' } : { do: 'stop' }
  if (waiting === 0) return { do: 'nothing' }
  const rest = recording.waitingSince + longestWaitMs - now
  return phase === 'paused' || waiting >= enoughToSend || rest <= 0 ? { do: 'send' } : { do: 'wait', ms: rest }
}

const firstMs = 1000
const mostMs = 60_000

/** How long to wait after so many failures in a row: twice as long each time, spread so that not all come back at once. */
export function backOff(tries: number, random = Math.random()): number {
  return Math.min(mostMs, firstMs * 2 ** Math.min(tries, 10)) * (0.5 + random / 2)
}
