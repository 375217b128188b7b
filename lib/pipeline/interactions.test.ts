import { expect, it } from 'vitest'
import { readInteractions } from './interactions'
import type { SourceInput } from './stages/source-input'

type Recorded = SourceInput['interactions'][number]

const recorded = (eventId: number, rest: Partial<Recorded> = {}): Recorded => ({
  id: `i${eventId}`,
  eventId,
  seq: eventId,
  type: 'click',
  url: 'https://x.test/',
  title: 'X',
  occurredAt: '2026-03-14T09:30:00.000Z',
  target: { role: 'button', name: 'Go' },
  ...rest,
})

it('orders by seq, then by time, then by row', () => {
  const items = [
    recorded(5, { seq: 2, occurredAt: '2026-03-14T09:30:00.000Z' }),
    recorded(4, { seq: 2, occurredAt: '2026-03-14T11:29:59.000+02:00' }),
    recorded(3, { seq: 2 }),
    recorded(9, { seq: 1, occurredAt: '2027-01-01T00:00:00Z' }),
  ]
  expect(readInteractions(items).journey.steps.map(({ eventIds }) => eventIds[0])).toEqual([9, 4, 3, 5])
})

it('lists pages and elements once each', () => {
  const { journey } = readInteractions([
    recorded(1),
    recorded(2),
    recorded(3, { url: 'https://x.test/b', target: { text: 'Other' } }),
  ])
  expect(journey.pages).toHaveLength(2)
  expect(journey.elements).toHaveLength(2)
  expect(journey.steps.map(({ page, element }) => [page, element])).toEqual([
    [0, 0],
    [0, 0],
    [1, 1],
  ])
})

it('counts what it leaves out, and takes the first goal named, even by what is left out', () => {
  const { journey, goal, rejected } = readInteractions([
    recorded(1, { type: 'dragged', goal: ' Buy a hat ' }),
    recorded(2, { type: 'pinched' }),
    recorded(3),
    recorded(4, { id: 'i3', goal: 'Later' }),
    { ...recorded(5), seq: 1.5 },
    { ...recorded(6), occurredAt: 'yesterday' },
    { ...recorded(7), target: null } as unknown as Recorded,
  ])
  expect(journey.steps).toHaveLength(1)
  expect(goal).toBe('Buy a hat')
  expect(rejected).toEqual([
    { reason: 'malformed interaction', count: 3 },
    { reason: 'kind of interaction not used', count: 2 },
    { reason: 'repeated id', count: 1 },
  ])
})
