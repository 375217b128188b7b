import { expect, test } from 'vitest'
import { stageSpans } from './stage-spans'

const at = (ms: number) => new Date(Date.UTC(2026, 2, 14) + ms).toISOString()
const attempt = (n: number, from: number, to: number | null) => ({
  n,
  startedAt: at(from),
  endedAt: to === null ? null : at(to),
  error: null,
  metrics: null,
})
const now = Date.UTC(2026, 2, 14) + 10_000

test('stages lie end to end without the pauses between them', () => {
  const spans = stageSpans(
    [
      { stage: 'validation', status: 'completed', attempts: [attempt(1, 0, 1000)] },
      { stage: 'quality', status: 'completed', attempts: [attempt(1, 1500, 1600), attempt(2, 6000, 8000)] },
      { stage: 'enhancement', status: 'running', attempts: [attempt(1, 9000, null)] },
      { stage: 'training', status: 'waiting', attempts: [] },
    ],
    now,
  )
  expect(spans.map(({ ms }) => ms)).toEqual([1000, 2000, 1000, 0])
  expect(spans.map(({ start }) => start)).toEqual([0, 0.25, 0.75, 1])
  expect(spans.map(({ length }) => length)).toEqual([0.25, 0.5, 0.25, 0])
})

test('the quickest stage still shows, inside the scale', () => {
  const spans = stageSpans(
    [
      { stage: 'validation', status: 'completed', attempts: [attempt(1, 0, 9999)] },
      { stage: 'quality', status: 'completed', attempts: [attempt(1, 9999, 10_000)] },
    ],
    now,
  )
  expect(spans[1]?.length).toBeGreaterThan(0.01)
  expect((spans[1]?.start ?? 0) + (spans[1]?.length ?? 0)).toBeLessThanOrEqual(1)
})

test('a run that has not started has no bars', () => {
  expect(stageSpans([{ stage: 'validation', status: 'waiting', attempts: [] }], now)).toEqual([
    { start: 0, length: 0, ms: 0 },
  ])
})
