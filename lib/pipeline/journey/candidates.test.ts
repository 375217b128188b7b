import { expect, it } from 'vitest'
import { candidatesByPage, shownCandidates } from './candidates'
import type { Step } from './journey'

const step = (page: number, element: number | null): Step => ({
  kind: 'hover',
  at: 0,
  page,
  from: null,
  element,
  value: null,
  key: null,
  eventIds: [],
})
const pages = ['/p/17', '/p/18', '/cart'].map((path) => ({ url: `https://x.test${path}`, title: '' }))
const elements = ['b', 'c', 'a', 'd'].map((name) => ({ role: 'button', name, selector: `#${name}`, strength: 1 }))

it('lists the elements of each kind of page once, in an order that tells nothing of the journey', () => {
  const steps = [step(0, 0), step(1, 2), step(1, 0), step(2, 3), step(0, null), step(0, 1)]
  const wanted = [
    { template: 'x.test/p/:id', elements: [2, 0, 1] },
    { template: 'x.test/cart', elements: [3] },
  ]
  expect(candidatesByPage({ pages, elements, steps })).toEqual(wanted)
  const backwards = candidatesByPage({ pages, elements, steps: steps.toReversed() })
  expect(backwards).toEqual(expect.arrayContaining(wanted))
})

it('shows at most thirty, the wanted one among them wherever it stands', () => {
  const all = [...Array(95).keys()]
  for (const wanted of [0, 29, 30, 64, 94]) {
    const shown = shownCandidates(all, [wanted])
    expect(shown).toHaveLength(30)
    expect(shown).toContain(wanted)
    expect(shown).toEqual(shown.toSorted((a, b) => a - b))
  }
  expect(shownCandidates([3, 1], [1])).toEqual([3, 1])
})
