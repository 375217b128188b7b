import { expect, test } from 'vitest'
import type { RunView } from '@/lib/pipeline/api-schema'
import { nowWords, runName, runStops, runTime, runTrouble, shortId } from './run-words'

const run = (change: Partial<RunView>): RunView => ({
  id: '01a1fca9-1566-7d5e-9d8d-6f43f3f625ba',
  type: 'session_complete',
  sessionId: '01a1fca9-1566-7d5e-9d8d-6f43f3f62500',
  sessionToken: 'ws_7f3kq92m',
  sessionName: null,
  sessionType: 'visit',
  channel: 'website',
  status: 'waiting',
  stage: 'validation',
  priority: 0,
  attempt: 0,
  createdAt: '2026-03-14T09:30:00.000Z',
  startedAt: null,
  endedAt: null,
  nextTryAt: null,
  error: null,
  result: null,
  ...change,
})
const result = {
  exampleCount: 30,
  interactionCount: 132,
  examplesPerInteraction: 0.2,
  overallQuality: 0.824,
  characters: 39_258,
  durationMs: 61,
  reason: null,
}
const statesOf = (change: Partial<RunView>) => runStops(run(change)).map(({ state }) => state)

test('a run says in plain words how it stands', () => {
  const now = Date.parse('2026-03-14T09:30:10.500Z')
  const words = (change: Partial<RunView>) => nowWords(run(change), 5, now).words
  expect(words({})).toBe('Waiting to start')
  expect(words({ stage: 'training' })).toBe('Waiting for train')
  expect(words({ stage: 'training', attempt: 3 })).toBe('Try 4 of 5 soon')
  const next = { stage: 'training', attempt: 3 } as const
  expect(words({ ...next, nextTryAt: '2026-03-14T09:30:12.600Z' })).toBe('Try 4 of 5 in 3 s')
  expect(words({ ...next, nextTryAt: '2026-03-14T09:30:50.000Z' })).toBe('Try 4 of 5 in 40 s')
  expect(words({ ...next, nextTryAt: '2026-03-14T09:30:10.000Z' })).toBe('Try 4 of 5 soon')
  expect(words({ status: 'running', stage: 'training', attempt: 1 })).toBe('Writing examples')
  expect(words({ status: 'running', stage: 'training', attempt: 2 })).toBe('Try 2 of 5 now')
  expect(words({ status: 'failed', attempt: 5 })).toBe('Gave up after 5 tries')
  expect(words({ status: 'cancelled' })).toBe('Cancelled')
  expect(words({ status: 'completed', result })).toBe('30 examples, quality 0.82')
  expect(words({ status: 'completed', result: { ...result, exampleCount: 1 } })).toBe('1 example, quality 0.82')
  expect(words({ status: 'completed', result: { ...result, exampleCount: 0 } })).toBe('No examples')
})

test('red words are for what broke only', () => {
  const tone = (change: Partial<RunView>) => nowWords(run(change), 5, 0).tone
  expect(tone({ status: 'failed', attempt: 5 })).toBe('danger')
  expect(tone({ attempt: 2 })).toBe('danger')
  expect(tone({ status: 'completed', result: { ...result, exampleCount: 0, reason: 'no consent' } })).toBe('plain')
  expect(tone({ status: 'cancelled' })).toBe('plain')
})

test('the line of a run is done up to where it stands', () => {
  expect(statesOf({})).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting'])
  expect(statesOf({ status: 'running', stage: 'quality' })).toEqual([
    'done',
    'running',
    'waiting',
    'waiting',
    'waiting',
  ])
  expect(statesOf({ status: 'failed', stage: 'training' })).toEqual(['done', 'done', 'done', 'failed', 'waiting'])
  expect(statesOf({ stage: 'training', attempt: 1 })).toEqual(['done', 'done', 'done', 'failed', 'waiting'])
  expect(statesOf({ status: 'completed', stage: 'archiving' })).toEqual(['done', 'done', 'done', 'done', 'done'])
})

test('an error stands word for word, and a finished run without examples gives its reason', () => {
  const error = { title: 'Processing job failed', message: "reading 'map'", stage: 'training' as const }
  expect(runTrouble(run({ status: 'failed', error }))).toEqual({ text: "reading 'map'", at: 'Train', tone: 'danger' })
  const reason = 'No training examples generated: no consent'
  expect(runTrouble(run({ status: 'completed', result: { ...result, reason } }))?.text).toBe(reason)
  expect(runTrouble(run({ status: 'completed', result }))).toBeNull()
})

test('a session goes by its name, else by what it is; our own ids by their last eight characters', () => {
  expect(runName(run({ sessionName: 'Priya Nair' }))).toBe('Priya Nair')
  expect(runName(run({ channel: 'extension' }))).toBe('Recording')
  expect(runName(run({ sessionType: 'workshop', channel: 'workshop' }))).toBe('Student')
  expect(runName(run({}))).toBe('Guest')
  expect(shortId('01a1fca9-1566-7d5e-9d8d-6f43f3f625ba')).toBe('f3f625ba')
  expect(shortId('ws_7f3kq92m')).toBe('ws_7f3kq92m')
})

test('the time of a run runs until its end', () => {
  const now = Date.parse('2026-03-14T09:31:00.000Z')
  expect(runTime(run({}), now)).toBe(60_000)
  expect(runTime(run({ startedAt: '2026-03-14T09:30:30.000Z' }), now)).toBe(30_000)
  expect(runTime(run({ endedAt: '2026-03-14T09:30:02.000Z' }), now)).toBe(2000)
})
