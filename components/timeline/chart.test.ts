import { expect, test } from 'vitest'
import { binRows, partOf, rangeOf, spanOf } from './bins'
import { madeEntry } from './made-entry'
import { timelineRows } from './rows'
import { stepsOf } from './steps'

const words = { messages: new Map(), hidden: false, complete: true }
const rowsOf = (entries: ReturnType<typeof madeEntry>[]) => timelineRows(entries, words, 'workshop')
const start = Date.UTC(2026, 10, 20, 13, 0)

test('bins hold every row, the first and the last among them, by surface and by what broke', () => {
  const rows = rowsOf([
    madeEntry(1, 0, 'action', {}),
    madeEntry(2, 60, 'error', {}),
    madeEntry(3, 99, 'channel', { from: 'workshop', to: 'telegram' }, 'system'),
    madeEntry(4, 100, 'action', {}),
  ])
  const bins = binRows(rows, spanOf(rows, null, 10))
  expect(bins.map((bin) => bin.start - start)).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90].map((s) => s * 1000))
  expect(bins[0]?.counts).toEqual({ workshop: 1 })
  expect(bins[6]).toMatchObject({ counts: { workshop: 1 }, errors: 1 })
  expect(bins[9]?.counts).toEqual({ telegram: 2 })
})

test('a session that runs is drawn up to now, a single event over a minute', () => {
  const rows = rowsOf([madeEntry(1, 0, 'action', {})])
  expect(spanOf(rows, null, 10)).toMatchObject({ start, end: start + 60_000 })
  expect(spanOf(rows, start + 600_000, 10).end).toBe(start + 600_000)
})

test('a part survives the way into the address and back, and an open end stays open', () => {
  const span = { start, end: start + 1_000_003, count: 168 }
  for (const range of [
    { from: 0, to: 168 },
    { from: 0, to: 1 },
    { from: 74, to: 168 },
    { from: 33, to: 97 },
  ]) {
    expect(rangeOf(partOf(range, span), span)).toEqual(range)
  }
  expect(partOf({ from: 0, to: 168 }, span)).toEqual({ from: null, to: null })
})

const step = (id: number, second: number, from: number, to: number) =>
  madeEntry(id, second, 'navigation', { from, to, fromStepName: `S${from}`, toStepName: `S${to}`, currentStep: to })

test('steps take the time between the navigations, also when somebody goes back', () => {
  const rows = rowsOf([
    madeEntry(1, 0, 'action', {}),
    step(2, 60, 0, 1),
    madeEntry(3, 90, 'error', {}),
    step(4, 120, 1, 2),
    step(5, 130, 2, 1),
    madeEntry(6, 160, 'action', {}),
  ])
  const steps = stepsOf(rows, null)
  expect(steps.map(({ name, ms, errors, rowId }) => [name, ms / 1000, errors, rowId])).toEqual([
    ['S0', 60, 0, 1],
    ['S1', 90, 1, 2],
    ['S2', 10, 0, 4],
  ])
  expect(steps[1]?.errorAt).toBeCloseTo(30 / 90)
  expect(steps.some((one) => one.current)).toBe(false)
  const running = stepsOf(rows, start + 200_000)
  expect(running[1]).toMatchObject({ current: true, ms: 130_000 })
})

test('pages without numbers are steps as long as they are few', () => {
  const visit = (id: number, to: string) => madeEntry(id, id, 'navigation', { from: `/${id - 1}`, to })
  expect(stepsOf(rowsOf([visit(1, '/a'), visit(2, '/b')]), null).map((one) => one.name)).toEqual(['/0', '/a', '/b'])
  const many = Array.from({ length: 20 }, (_, index) => visit(index + 1, `/page-${index}`))
  expect(stepsOf(rowsOf(many), null)).toEqual([])
  expect(stepsOf(rowsOf([madeEntry(1, 0, 'action', {})]), null)).toEqual([])
})
