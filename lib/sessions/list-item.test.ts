import { expect, test } from 'vitest'
import type { SessionType } from '@/db/enums'
import { placeOf } from './list-item'
import type { SessionRow } from './view'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 13, minute))

const session = { type: 'visit' as SessionType, goal: null, data: { cart: [] } as unknown as SessionRow['data'] }
const tally = { interactions: 0, messages: 0 }
const progress = {
  steps: ['Start', 'Plan', 'Build'],
  step: 1,
  stepName: 'Plan',
  stepSince: at(1),
  firstErrorSinceStep: null,
}

test.each(['inner_voice', 'reflection_buddy'] as const)('of %s nothing is told but that it is private', (type) => {
  const place = placeOf({ session: { ...session, type }, tally: { ...tally, messages: 4 }, progress })
  expect(place).toEqual({ kind: 'private' })
})

test('the step is the one they came to last, of how many if that was told, and since when something broke there', () => {
  const place = (change: Partial<typeof progress> | { steps: null; step: null; firstErrorSinceStep: Date }) =>
    placeOf({ session, tally, progress: { ...progress, ...change } })
  const since = at(1).toISOString()
  expect(place({})).toEqual({ kind: 'step', name: 'Plan', index: 1, of: 3, since, stuckSince: null })
  const stuckSince = at(4).toISOString()
  expect(place({ steps: null, step: null, firstErrorSinceStep: at(4) })).toEqual({
    kind: 'step',
    name: 'Plan',
    index: null,
    of: null,
    since,
    stuckSince,
  })
})

test('a basket counts its pieces, and comes before the talk', () => {
  const cart = [
    { sku: 'A', quantity: 2 },
    { sku: 'B', quantity: 1 },
  ]
  const filled = { ...session, data: { ...session.data, cart } }
  const talked = { ...tally, messages: 5 }
  expect(placeOf({ session: filled, tally: talked, progress: null })).toEqual({ kind: 'basket', items: 3 })
  expect(placeOf({ session, tally: talked, progress: null })).toEqual({ kind: 'chat', messages: 5 })
  expect(placeOf({ session, tally: null, progress: null })).toEqual({ kind: 'chat', messages: 0 })
})
