import { describe, expect, it } from 'vitest'
import type { Journey } from './journey'
import * as signals from './signals'
import { step } from './step.fixture'

const journey: Journey = {
  pages: [
    { url: 'https://x.test/', title: 'Shop' },
    { url: 'https://x.test/b', title: '' },
  ],
  elements: [
    { role: 'button', name: 'Buy', selector: '[data-testid="buy"]', strength: 1 },
    { role: '', name: '', selector: 'xpath//a', strength: 0.2 },
  ],
  steps: [],
}
const pausing = (...pauses: number[]) => {
  return [0, ...pauses].map((_pause, i) => step({ at: pauses.slice(0, i).reduce((sum, pause) => sum + pause, 0) }))
}

describe('signals of a journey', () => {
  it('completeness falls with each missing title, name and value', () => {
    expect(signals.completenessSignal([step()], journey).score).toBe(1)
    expect(signals.completenessSignal([step({ page: 1 })], journey).score).toBe(0.75)
    expect(signals.completenessSignal([step({ element: 1, page: 1 })], journey).score).toBe(0.5)
    expect(signals.completenessSignal([step({ kind: 'input', element: null })], journey).score).toBe(0.4)
  })

  it('selector is the mean strength, and asks nothing of steps without element', () => {
    expect(signals.selectorSignal([step(), step({ element: 1 })], journey.elements).score).toBe(0.6)
    expect(signals.selectorSignal([step({ element: 1 })], journey.elements).reason).toMatch(/position/)
    expect(signals.selectorSignal([step({ kind: 'navigate', element: null })], journey.elements).score).toBe(0.8)
  })

  it('goal is best named in a sentence, and nothing without one', () => {
    const score = (origin: 'given' | 'search' | 'title' | 'page' | 'none', text = 'Buy a warm hat') =>
      signals.goalSignal({ origin, text }).score
    const scores = [
      score('given'),
      score('search'),
      score('given', 'Hat'),
      score('title'),
      score('page'),
      score('none', ''),
    ]
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores.at(-1)).toBe(0)
  })

  it('noise leaves three in ten alone and then falls to nought', () => {
    expect(signals.noiseSignal(70, 100).score).toBe(1)
    expect(signals.noiseSignal(35, 100).score).toBe(0.5)
    expect(signals.noiseSignal(0, 100).score).toBe(0)
  })

  it('duration doubts the pace of a machine and of the forgetful', () => {
    const score = (...pauses: number[]) => signals.durationSignal(pausing(...pauses)).score
    expect(score(1500, 2000, 900)).toBe(1)
    expect(score(1, 2, 1)).toBeLessThan(0.3)
    expect(score(3_600_000, 3_600_000)).toBeLessThan(0.5)
    expect(score(-5, -5, -5)).toBe(0)
  })

  it('diversity and duplication see whether the same is done again and again', () => {
    const same = [...Array(10)].map(() => step())
    const varied = [step(), step({ kind: 'input', element: 1 }), step({ kind: 'navigate', element: null, page: 1 })]
    expect(signals.diversitySignal(varied, journey).score).toBeGreaterThan(signals.diversitySignal(same, journey).score)
    expect(signals.duplicationSignal(varied, journey).score).toBe(1)
    expect(signals.duplicationSignal(same, journey).score).toBe(0.1)
  })

  it('weigh 1 together', () => {
    const all = [
      signals.completenessSignal([], journey),
      signals.selectorSignal([], []),
      signals.goalSignal({ origin: 'none', text: '' }),
      signals.noiseSignal(1, 1),
      signals.durationSignal([]),
      signals.diversitySignal([], journey),
      signals.duplicationSignal([], journey),
    ]
    expect(all.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1)
  })
})
