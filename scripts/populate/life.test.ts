import { expect, test } from 'vitest'
import { inventEntry, inventTalk } from './life'
import { topicNames } from './words/life'

const now = new Date('2026-05-05T00:10:00.000Z')
const day = 86_400_000
const entries = (seed: number, count = 100) => Array.from({ length: count }, (_, n) => inventEntry({ seed, n, now }))
const talks = (seed: number, count = 60) => Array.from({ length: count }, (_, n) => inventTalk({ seed, n, now }))
const later = new Date(now.getTime() + 2 * day)

test('the same seed tells the same, on another day too, and another seed something else', () => {
  expect(entries(7)).toEqual(entries(7))
  expect(talks(7)).toEqual(talks(7))
  const timeless = (one: { at: Date }) => ({ ...one, at: null })
  expect(timeless(inventEntry({ seed: 7, n: 3, now: later }))).toEqual(timeless(inventEntry({ seed: 7, n: 3, now })))
  const ids = new Set(entries(7).map(({ id }) => id))
  expect(entries(8).filter(({ id }) => ids.has(id))).toEqual([])
})

test('both languages take turns, in themes of every topic, and no two of a hundred entries read alike', () => {
  const all = entries(7)
  expect(all.slice(0, 4).map(({ language }) => language)).toEqual(['en', 'de', 'en', 'de'])
  expect(new Set(all.map(({ theme }) => theme)).size).toBeGreaterThan(60)
  expect(new Set(all.map(({ topic }) => topic))).toEqual(new Set(topicNames))
  expect(new Set(all.map(({ content }) => content)).size).toBe(100)
  for (const { language, content } of all) expect(/\b(ich|und|der|die|das)\b/.test(content)).toBe(language === 'de')
})

test('some entries are longer than one chunk, and most have a mood', () => {
  const all = entries(7)
  expect(all.filter(({ content }) => content.length > 1200).length).toBeGreaterThanOrEqual(10)
  expect(all.filter(({ mood }) => mood !== null).length).toBeGreaterThan(75)
})

test('entries lie within 30 days, talks so that they have not expired, both spread over all of it', () => {
  for (const [some, days] of [
    [entries(7), 30],
    [talks(7), 29],
  ] as const) {
    const ago = some.map(({ at }) => (now.getTime() - at.getTime()) / day)
    expect(Math.min(...ago)).toBeGreaterThan(0)
    expect(Math.max(...ago)).toBeLessThan(days)
    expect(new Set(ago.map(Math.floor)).size).toBeGreaterThan(20)
  }
})

test('a talk is four messages in order, in one of three kinds', () => {
  const all = talks(7)
  expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['inner_voice', 'reflection_buddy', 'visit']))
  for (const { says, at, type, topic } of all) {
    expect(says).toHaveLength(4)
    const times = [at, ...says.map((one) => one.at)].map((time) => time.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(Math.max(...times)).toBeLessThan(now.getTime())
    expect(says.every(({ content }) => content.length > 3)).toBe(true)
    expect(topic === null).toBe(type === 'visit')
  }
})
