import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionType } from '@/db/enums'
import { readMessage } from '@/lib/language/read-message'
import { partOf } from './mood-period'
import { type PieceRow, weigh } from './mood-pieces'
import { confidenceOf, entryEvidence, messageEvidence, moodOf } from './mood-weight'

const row: PieceRow = {
  at: '2026-11-20 07:30:00',
  talk: null,
  type: null,
  chosen: null,
  words: 0,
  topic_id: null,
  topic: null,
  telling: null,
  sentiment: null,
  label: null,
  confidence: null,
}
const heavyEntry: PieceRow = { ...row, chosen: 'heavy', words: 80 }

/** What somebody said, as it is read where it is said. */
function said(type: SessionType, ...words: string[]): PieceRow[] {
  return words.map((content) => {
    const { sentiment, emotion } = readMessage(content, 'en')
    return { ...row, talk: type, type, sentiment, label: emotion.label, confidence: emotion.confidence }
  })
}

const shopTalk = [
  'Hello',
  'Do you have a rain jacket?',
  'In blue, please',
  'What does it cost?',
  'I need it in medium',
  'Show me something cheaper',
  'That one is nice, I like it',
  'Great, add it to my basket',
  'Yes',
  'Thank you, goodbye',
]

test('an hour in a shop leaves a heavy day heavy', () => {
  const day = partOf(weigh([heavyEntry, ...said('visit', ...shopTalk)]))
  expect(day).toMatchObject({ entries: 1, messages: shopTalk.length })
  expect(day.mood).toBeLessThan(-0.65)
})

test('words that show nothing pull no day towards the middle, however many', () => {
  const plain = Array.from(
    { length: 200 },
    (): PieceRow => ({ ...row, talk: 'a', type: 'inner_voice', sentiment: 0, label: 'neutral', confidence: 0.7 }),
  )
  const unclear = plain.map((one): PieceRow => ({ ...one, label: 'unclear', confidence: 0 }))
  const unread = plain.map((one): PieceRow => ({ ...one, sentiment: null, label: null, confidence: null }))
  expect(partOf(weigh([heavyEntry, ...plain, ...unclear, ...unread])).mood).toBe(-1)
  expect(partOf(weigh([...plain, ...unclear, ...unread]))).toMatchObject({ mood: null, confidence: 0, messages: 600 })
})

test('a talk with a companion counts, and never drowns a mood that was chosen', () => {
  const sad = said('reflection_buddy', ...Array.from({ length: 60 }, () => 'I am so sad and lonely, I cried all night'))
  const alone = partOf(weigh(sad))
  expect(alone.mood).toBeLessThan(-0.6)
  expect(alone.confidence).toBe(0.5)
  const bright: PieceRow = { ...row, chosen: 'bright', words: 60 }
  expect(partOf(weigh([bright, ...sad])).mood).toBeGreaterThan(-0.05)
})

test('a chosen mood weighs more than what is read in the same entry, and a longer text more than a short one', () => {
  const glad = { sentiment: 1, label: 'joy', confidence: 1 }
  expect(moodOf(entryEvidence({ ...glad, chosen: 'heavy', words: 10_000 }))).toBeLessThan(-0.2)
  const of = (words: number) => confidenceOf(entryEvidence({ ...glad, chosen: null, words }))
  expect(of(5)).toBeLessThan(of(20))
  expect(of(20)).toBeLessThan(of(500))
  expect(of(10_000)).toBeLessThan(confidenceOf(entryEvidence({ ...glad, chosen: 'even', words: 0 })))
})

test('an entry of plain words is an even day of which little is known; one that is not read yet is an entry without a mood', () => {
  const plain = { ...row, sentiment: 0, label: 'neutral', confidence: 0.7, words: 60 }
  const day = partOf(weigh([plain]))
  expect(day.mood).toBe(0)
  expect(day.confidence).toBeLessThan(0.05)
  expect(partOf(weigh([plain, heavyEntry])).mood).toBeLessThan(-0.95)
  expect(partOf(weigh([{ ...row, words: 60 }]))).toEqual({ mood: null, confidence: 0, entries: 1, messages: 0 })
})

test('whatever is read, a mood lies between -1 and 1, and more evidence is never less known', () => {
  const read = fc.record({
    sentiment: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
    label: fc.option(fc.constantFrom('joy', 'sadness', 'neutral', 'unclear')),
    confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  fc.assert(
    fc.property(fc.array(read), fc.nat(5000), (all, words) => {
      let known = 0
      const parts = all.map((one, index) =>
        index % 2 ? messageEvidence(one) : entryEvidence({ ...one, chosen: null, words }),
      )
      for (let end = 1; end <= parts.length; end++) {
        const sum = parts.slice(0, end).reduce((a, b) => ({ weight: a.weight + b.weight, sum: a.sum + b.sum }))
        expect(Math.abs(moodOf(sum) ?? 0)).toBeLessThanOrEqual(1 + 1e-9)
        expect(confidenceOf(sum)).toBeGreaterThanOrEqual(known)
        expect(confidenceOf(sum)).toBeLessThan(1)
        known = confidenceOf(sum)
      }
    }),
  )
})
