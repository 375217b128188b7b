import { expect, test } from 'vitest'
import { idle, type Recording } from '@/extension/shared/recording'
import { backOff, nextStep } from './next-step'

const now = 1_000_000

test.each<[string, Partial<Recording>, ReturnType<typeof nextStep>]>([
  ['nothing is recorded', {}, { do: 'nothing' }],
  ['it has begun', { phase: 'recording' }, { do: 'start' }],
  ['nothing waits', { phase: 'recording', sessionId: 's', noted: 4, sent: 4 }, { do: 'nothing' }],
  [
    'a little waits',
    { phase: 'recording', sessionId: 's', noted: 5, sent: 4, waitingSince: now - 500 },
    { do: 'wait', ms: 1500 },
  ],
  [
    'it has waited',
    { phase: 'recording', sessionId: 's', noted: 5, sent: 4, waitingSince: now - 2000 },
    { do: 'send' },
  ],
  ['much waits', { phase: 'recording', sessionId: 's', noted: 54, sent: 4, waitingSince: now }, { do: 'send' }],
  ['it failed', { phase: 'recording', sessionId: 's', noted: 54, retryAt: now + 900 }, { do: 'wait', ms: 900 }],
  [
    'stopped with steps waiting',
    { phase: 'stopping', sessionId: 's', noted: 5, sent: 4, waitingSince: now },
    { do: 'send' },
  ],
  ['stopped and all sent', { phase: 'stopping', sessionId: 's', noted: 5, sent: 5 }, { do: 'stop' }],
  ['stopped before anything could be sent', { phase: 'stopping', noted: 5 }, { do: 'start' }],
  ['stopped without a step', { phase: 'stopping' }, { do: 'close' }],
  ['the pipeline works', { phase: 'processing', sessionId: 's', runId: 'r' }, { do: 'ask' }],
  ['withdrawn', { phase: 'withdrawing', sessionId: 's' }, { do: 'withdraw' }],
  ['discarded before it was sent', { phase: 'withdrawing', noted: 3 }, { do: 'close' }],
  ['it is over', { phase: 'completed', sessionId: 's' }, { do: 'nothing' }],
])('%s', (_when, part, step) => expect(nextStep({ ...idle, ...part }, now)).toEqual(step))

test('waits grow, are spread, and end at a minute', () => {
  expect([0, 1, 2].map((tries) => backOff(tries, 1))).toEqual([1000, 2000, 4000])
  expect(backOff(3, 0)).toBe(4000)
  expect(backOff(1000, 1)).toBe(60_000)
})
