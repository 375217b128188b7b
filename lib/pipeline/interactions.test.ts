import { expect, it } from 'vitest'
import { readInteractions } from './interactions'
import type { SourceRow } from './stages/source-input'

const recorded = (eventId: number, rest: Record<string, unknown> = {}): SourceRow => ({
  eventId,
  data: {
    id: `i${eventId}`,
    seq: eventId,
    type: 'click',
    url: 'https://x.test/',
    title: 'X',
    occurredAt: '2026-03-14T09:30:00.000Z',
    target: { role: 'button', name: 'Go' },
    ...rest,
  },
})

it('takes the word of the API for going to a page, and that of other recorders', async () => {
  const { journey } = await readInteractions([recorded(1, { type: 'navigation' }), recorded(2, { type: 'navigate' })])
  expect(journey.steps.map(({ kind }) => kind)).toEqual(['navigate', 'navigate'])
})

it('lists pages and elements once each', async () => {
  const { journey } = await readInteractions([
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

it('counts what it leaves out, and takes the first goal named, even by what is left out', async () => {
  const { journey, goal, rejected } = await readInteractions([
    recorded(1, { type: 'dragged', goal: ' Buy a hat ' }),
    recorded(2, { type: 'pinched' }),
    recorded(3),
    recorded(4, { id: 'i3', goal: 'Later' }),
    recorded(5, { seq: 1.5 }),
    recorded(6, { occurredAt: 'yesterday' }),
    recorded(7, { target: null }),
  ])
  expect(journey.steps).toHaveLength(1)
  expect(goal).toBe('Buy a hat')
  expect(rejected).toEqual([
    { reason: 'malformed interaction', count: 3 },
    { reason: 'kind of interaction not used', count: 2 },
    { reason: 'repeated id', count: 1 },
  ])
})
