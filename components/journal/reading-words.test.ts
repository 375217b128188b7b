import { expect, test } from 'vitest'
import { readingWords, toneOf } from './reading-words'

test('a reading is told where words tell it', () => {
  expect([0.7, 0.3, 0, -0.3, -0.9].map(toneOf)).toEqual(['bright', 'hopeful', 'even', 'low', 'heavy'])
  const none = { status: 'completed', chunks: 1, sentiment: 0, emotions: {}, emotion: null, telling: [] } as const
  expect(readingWords({ ...none, emotions: null, telling: null })).toBeNull()
  const read = readingWords({
    ...none,
    sentiment: 0.4,
    emotions: { joy: 0.5, trust: 0.3, fear: 0.1, anger: 0, anticipation: 0, disgust: 0, sadness: 0, surprise: 0.1 },
    emotion: { label: 'joy', confidence: 0.6 },
    telling: [
      { word: 'friend', worth: 0.5 },
      { word: 'friend', worth: 0.5 },
    ],
  })
  expect(read).toEqual({ tone: 'hopeful', emotions: ['joy', 'trust'], telling: ['friend'] })
})
