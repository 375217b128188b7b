import { describe, expect, it } from 'vitest'
import type { Journey, Step } from '@/lib/pipeline/journey/journey'
import { step } from '@/lib/pipeline/journey/step.fixture'
import { findDetours } from './detours'

const [shop, hats, help] = [0, 1, 2]
const [hatsLink, helpLink, backLink, size] = [0, 1, 2, 3]
/** Steps two seconds apart, unless they say when. */
const journey = (...steps: Partial<Step>[]): Journey => ({
  pages: ['https://x.test/', 'https://x.test/hats', 'https://x.test/help'].map((url) => ({ url, title: '' })),
  elements: ['Hats', 'Help', '← Back to the shop', 'Size'].map((name) => ({
    role: 'link',
    name,
    selector: `text/${name}`,
    strength: 0.8,
  })),
  steps: steps.map((rest, i) => step({ at: i * 2000, ...rest })),
})
const wrong = { element: helpLink }
const back = { kind: 'navigate', page: shop, from: help, element: null } as const
const right = { element: hatsLink }
const rightOf = (...steps: Partial<Step>[]) => [...findDetours(journey(...steps)).rightOf]

describe('a correction', () => {
  it('is a step that led elsewhere, the way back, and another step on the first page', () => {
    const { rightOf: pairs, steps } = findDetours(journey({ kind: 'key', key: 'a', element: null }, wrong, back, right))
    expect([...pairs]).toEqual([[1, 3]])
    expect([...steps].toSorted()).toEqual([1, 2])
  })

  it('may come back by a link of the page that says so', () => {
    expect(rightOf(wrong, { page: help, element: backLink }, right)).toEqual([[0, 2]])
    expect(rightOf(wrong, { page: help, element: size }, right)).toEqual([])
  })

  it('of a correction is answered by what stood in the end', () => {
    const other = { element: size }
    expect(rightOf(wrong, back, other, { ...back, from: hats }, right).toSorted()).toEqual([
      [0, 4],
      [2, 4],
    ])
  })

  it.each([
    ['after a longer look', [wrong, { ...back, at: 20_000 }, { ...right, at: 21_000 }]],
    ['when the same step is taken again', [wrong, back, right, wrong]],
    ['when nothing is done after it', [wrong, back]],
    ['when it goes on from elsewhere', [wrong, back, { ...right, page: hats }]],
    ['when it comes back to another page', [wrong, { ...back, page: hats }, right]],
    ['of typing, which leads nowhere', [{ kind: 'input', element: size, value: '57' }, back, right]],
    ['when an address is opened next', [wrong, back, { ...back, page: hats }]],
  ] as [string, Partial<Step>[]][])('is none %s', (_name, steps) => {
    expect(rightOf(...steps)).toEqual([])
  })
})
