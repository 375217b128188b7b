import { describe, expect, it } from 'vitest'
import type { Step } from '@/lib/pipeline/journey/journey'
import { step } from '@/lib/pipeline/journey/step.fixture'
import { nothingLogged } from '@/lib/pipeline/workshop/workshop-log'
import type { EnhancementOutput } from './outputs'
import { training as generate } from './training'
import { collected, contextFor } from './work-stages.fixture'

const training = (input: EnhancementOutput, threshold?: number) =>
  collected(generate(input, contextFor(threshold === undefined ? {} : { threshold }))).result

const enhanced = (rest: Partial<EnhancementOutput> = {}): EnhancementOutput => ({
  sessionId: 's',
  type: 'journey',
  channel: 'extension',
  source: 'journey',
  interactionCount: 3,
  turns: [],
  given: [],
  log: nothingLogged,
  rejected: [],
  cause: null,
  goal: { text: 'Buy a warm hat', origin: 'given' },
  journey: {
    pages: [
      { url: 'https://x.test/', title: 'Shop' },
      { url: 'https://x.test/hats', title: 'Hats' },
    ],
    elements: [
      { role: 'button', name: 'Hats', selector: '#hats', strength: 0.85 },
      { role: 'textbox', name: 'Size', selector: '#size', strength: 0.85 },
    ],
    steps: [step({ eventIds: [1] }), step({ kind: 'input', page: 1, element: 1, value: '57', eventIds: [2, 3] })],
  },
  candidates: [
    { template: 'x.test/', elements: [0] },
    { template: 'x.test/hats', elements: [1] },
  ],
  edits: { passing: 0, redirects: 0, joined: 0, idle: 0, redactions: 0 },
  signals: [{ name: 'noise', score: 1, weight: 0.1, minimum: 0.2, reason: '' }],
  overallQuality: 0.9,
  ...rest,
})
const withSteps = (...steps: Step[]) => enhanced({ journey: { ...enhanced().journey, steps } })

describe('gates', () => {
  it('let no personal data through that redaction left, in whatever place', () => {
    const { journey, candidates } = enhanced()
    const leaks: Partial<EnhancementOutput>[] = [
      { goal: { text: 'Write to jana@example.com', origin: 'given' } },
      {
        journey: {
          ...journey,
          pages: [
            { url: 'https://x.test/?phone=%2B4915123456789', title: '' },
            { url: 'https://x.test/hats', title: '+49 151 23456789' },
          ],
        },
      },
      { journey: { ...journey, elements: journey.elements.map((one) => ({ ...one, name: '4242 4242 4242 4242' })) } },
      {
        journey: { ...journey, steps: [step({ kind: 'input', element: 1, value: 'DE89 3704 0044 0532 0130 00' })] },
        candidates,
      },
    ]
    for (const leak of leaks) {
      const { examples, metadata } = training(enhanced(leak))
      expect(examples).toEqual([])
      expect(metadata.reason).toBe('No training examples generated: personal data left after redaction')
    }
  })

  it.each([
    ['no goal', enhanced({ goal: { text: '', origin: 'none' } })],
    ['no target', withSteps(step({ element: null }))],
    ['no value', withSteps(step({ kind: 'input' }))],
    ['no key', withSteps(step({ kind: 'key', element: null }))],
    ['too long for one example', enhanced({ goal: { text: 'x'.repeat(200_000), origin: 'given' } })],
  ])('%s', (reason, input) => {
    const { examples, metadata } = training(input)
    expect(examples).toEqual([])
    expect(metadata.rejected[0]?.reason).toBe(reason)
  })
})

describe('quality', () => {
  it('of an example follows from its own page, element and goal, and stays with its reasons', () => {
    const [first] = training(enhanced()).examples
    expect(first?.signals.map(({ name }) => name)).toEqual(['completeness', 'selector', 'goal', 'noise'])
    const weak = enhanced()
    weak.journey.elements[0] = { role: '', name: '', selector: 'xpath///a[1]', strength: 0.2 }
    const [worse] = training(weak).examples
    expect(worse?.quality).toBeLessThan(first?.quality ?? 0)
  })

  it('below the threshold is refused with the signal that would help most, and the threshold may be moved', () => {
    const weak = enhanced({ goal: { text: 'Reach the page “Hats”', origin: 'page' } })
    weak.journey.elements[0] = { role: '', name: '', selector: 'xpath///a[1]', strength: 0.2 }
    const strict = training(weak, 0.75)
    expect(strict.metadata.rejected).toContainEqual({
      reason: 'quality below 0.75, held down most by selector',
      count: 1,
    })
    expect(training(weak, 0.1).examples.length).toBeGreaterThan(strict.examples.length)
  })

  it('does not depend on how many examples there are', () => {
    const one = training(withSteps(step({}))).examples[0]
    const many = training(
      withSteps(step({}), ...[...Array(50).keys()].map((i) => step({ kind: 'key', key: `F${i}`, element: null }))),
    )
    expect(many.examples[0]?.quality).toBe(one?.quality)
  })
})

describe('duplicates', () => {
  it('are steps with the same kind of page, element, action and kind of value, whatever was said before them', () => {
    const input = (value: string) => step({ kind: 'input', page: 1, element: 1, value })
    const { examples, metadata } = training(
      withSteps(step({}), input('57'), input('58'), input('large'), step({}), step({ page: 1 })),
    )
    expect(examples.filter(({ kind }) => kind === 'step')).toHaveLength(4)
    expect(metadata).toMatchObject({ duplicates: 2, usableCount: 6 })
    expect(new Set(examples.map(({ dedupeHash }) => dedupeHash)).size).toBe(examples.length)
  })
})

describe('the plan', () => {
  const steps = (count: number) =>
    [...Array(count).keys()].map((i) => step({ kind: 'key', key: `F${i}`, element: null, eventIds: [i] }))
  const plans = (count: number) =>
    training(withSteps(...steps(count))).examples.filter(({ kind }) => kind === 'journey')

  it('needs three steps, and no more than can be read', () => {
    expect(plans(2)).toHaveLength(0)
    expect(plans(3)[0]?.sourceEventIds).toEqual([0, 1, 2])
    expect(plans(100)).toHaveLength(1)
    expect(training(withSteps(...steps(101))).metadata.rejected).toEqual([
      { reason: 'journey too long for one plan', count: 1 },
    ])
  })
})
