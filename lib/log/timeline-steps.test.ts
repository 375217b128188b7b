import { expect, test } from 'vitest'
import type { Json } from '@/lib/clean'
import { type StepMark, stepsOf } from './timeline-steps'

const start = Date.UTC(2026, 10, 20, 13, 0)
const mark = (id: number, second: number, data: Json, type = 'navigation'): StepMark => ({
  id,
  at: start + second * 1000,
  type,
  data,
})
const step = (id: number, second: number, from: number, to: number) =>
  mark(id, second, { from, to, fromStepName: `S${from}`, toStepName: `S${to}`, currentStep: to })

const read = (marks: StepMark[], more: { end?: number; running?: boolean; broken?: [number, number, number][] } = {}) =>
  stepsOf({
    marks,
    broken: new Map(
      (more.broken ?? []).map(([index, count, second]) => [index, { count, first: start + second * 1000 }]),
    ),
    start: { id: 1, at: start },
    end: start + (more.end ?? 160) * 1000,
    running: more.running ?? false,
    channelAt: () => 'workshop',
  })

test('steps take the time between the navigations, also when somebody goes back', () => {
  const marks = [step(2, 60, 0, 1), step(4, 120, 1, 2), step(5, 130, 2, 1)]
  const steps = read(marks, { broken: [[0, 2, 90]] })
  expect(steps.map(({ name, ms, errors, event_id }) => [name, ms / 1000, errors, event_id])).toEqual([
    ['S0', 60, 0, 1],
    ['S1', 90, 2, 2],
    ['S2', 10, 0, 4],
  ])
  expect(steps[1]?.error_at).toBeCloseTo(30 / 90)
  expect(steps.some(({ state }) => state === 'current')).toBe(false)
  const running = read(marks, { end: 200, running: true })
  expect(running[1]).toMatchObject({ state: 'current', ms: 130_000 })
})

test('steps that the page has told of and nobody came to stand ahead', () => {
  const marks = [mark(1, 0, { steps: ['Connect', 'Test', 'Wrap up'], currentStep: 0 }, 'init'), step(3, 60, 0, 1)]
  expect(read(marks, { running: true }).map(({ name, state, event_id }) => [name, state, event_id])).toEqual([
    ['Connect', 'done', 1],
    ['Test', 'current', 3],
    ['Wrap up', 'next', null],
  ])
  expect(read(marks.slice(0, 1), { running: true }).map(({ state }) => state)).toEqual(['current', 'next', 'next'])
})

test('pages without numbers are steps as long as they are few', () => {
  const visit = (id: number, to: string) => mark(id, id, { from: `/${id - 1}`, to })
  expect(read([visit(1, '/a'), visit(2, '/b')]).map(({ name }) => name)).toEqual(['/0', '/a', '/b'])
  expect(read(Array.from({ length: 20 }, (_, index) => visit(index + 1, `/page-${index}`)))).toEqual([])
  expect(read([])).toEqual([])
  expect(
    read([mark(1, 1, 'hostile'), mark(2, 2, { to: { a: 1 }, toStepName: ['x'] }), mark(3, 3, null, 'init')]),
  ).toEqual([])
})
