import { expect, test } from 'vitest'
import { qualityWords } from './quality-words'

const signal = (name: string, score: number, weight: number) => ({ name, score, weight, minimum: 0.5, reason: '' })

test('an example says whether it passes and what would raise it most', () => {
  const signals = [signal('selector', 0.2, 0.5), signal('goal', 0, 0.1), signal('noise', 1, 0.4)]
  expect(qualityWords(0.5, signals, 0.5)).toBe('Passes. Findable would raise it most, by up to 0.40.')
  expect(qualityWords(0.5, signals, 0.62)).toBe(
    'Does not pass: 0.12 is missing. Findable would raise it most, by up to 0.40.',
  )
  expect(qualityWords(1, [signal('noise', 1, 1)], 0.5)).toBe('Passes.')
  expect(qualityWords(0, [], 0.5)).toBe('Does not pass: 0.50 is missing.')
})
