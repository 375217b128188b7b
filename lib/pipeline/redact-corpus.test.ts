import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, fill, harmless, harmlessSurroundings, planted, surroundings } from './personal-corpus.fixture'
import { redactPersonal } from './redact'

describe.each([20, 4, 2026])('a generated corpus, seed %i', (seed) => {
  it('leaves none of 1,000 planted items', () => {
    const corpus = fc.sample(fc.tuple(planted, fc.constantFrom(...surroundings)), { numRuns: 1000, seed })
    const missed = corpus.filter(([item, template]) => {
      const { text } = redactPersonal(fill(template, item))
      return bare(text).includes(bare(item)) || /\d{4}/.test(text.replace('18:30', ''))
    })
    expect(missed).toEqual([])
  })

  it('changes fewer than 1 in 100 harmless texts with numbers', () => {
    const corpus = fc.sample(fc.tuple(harmless, fc.constantFrom(...harmlessSurroundings)), { numRuns: 1000, seed })
    const changed = corpus
      .map(([item, template]) => fill(template, item))
      .filter((text) => redactPersonal(text).text !== text)
    expect(changed.length, changed.join('\n')).toBeLessThan(10)
  })
})
