import { expect, test } from 'vitest'
import { addDays } from './calendar'
import { type FindingDay, findingOf } from './finding'
import { middleOf } from './mood-period'

const last = '2026-11-20'

/** Numbers from 0 to 1 by chance, the same in each run (mulberry32). */
function chance(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const topics = ['sleep', 'work', 'the lake', 'family', 'money']

type Make = { days: number; mood: (index: number, random: () => number) => number; seed?: number; skip?: number }

function days({ days, mood, seed = 1, skip = 0 }: Make): FindingDay[] {
  const random = chance(seed)
  return Array.from({ length: days }, (_, index) => ({
    date: addDays(last, index - days + 1),
    mood: Math.max(-1, Math.min(1, mood(index, random))),
    confidence: 0.5,
    topics: topics.filter(() => random() < 0.3),
  })).filter(() => random() >= skip)
}

const find = (all: FindingDay[], length: number) =>
  findingOf(all, { middle: middleOf(last, length), half: Math.floor(length / 2) })

const rounds = 1000
const falseAlarms = (make: (seed: number) => FindingDay[], length: number) =>
  Array.from({ length: rounds }, (_, seed) => find(make(seed + 1), length)).filter((found) => found !== null).length /
  rounds

const fromFive = (random: () => number) => Math.floor(random() * 5) / 2 - 1

test.each([14, 30, 90, 365])('of %i days of chance hardly anything is found, however much is looked at', (length) => {
  const noise = (seed: number) => days({ days: length, seed, skip: 0.2, mood: (_, random) => fromFive(random) })
  expect(falseAlarms(noise, length)).toBeLessThan(0.05)
})

test('days that resemble the day before are no finding for that', () => {
  const slow = (seed: number) => {
    let mood = 0
    return days({ days: 60, seed, mood: (_, random) => (mood = 0.5 * mood + (random() - 0.5)) })
  }
  expect(falseAlarms(slow, 60)).toBeLessThan(0.1)
})

const scatter = (random: () => number) => (random() - 0.5) * 0.5

test('two weeks that turned are told, with how many days were compared', () => {
  const turned = days({ days: 14, mood: (index, random) => (index < 7 ? -0.5 : 0.4) + scatter(random) })
  expect(find(turned, 14)).toMatchObject({ kind: 'trend', half: 7, direction: 'lighter', with: 7, without: 7 })
  const fell = days({ days: 14, mood: (index, random) => (index < 7 ? 0.5 : -0.4) + scatter(random) })
  expect(find(fell, 14)).toMatchObject({ kind: 'trend', direction: 'heavier' })
})

test('a topic whose days are heavier is told, and a weekday that is lighter', () => {
  const plain = days({ days: 60, mood: (_, random) => scatter(random) })
  const slept = plain.map((day) => (day.topics.includes('sleep') ? { ...day, mood: day.mood - 0.6 } : day))
  expect(find(slept, 60)).toMatchObject({ kind: 'topic', topic: 'sleep', direction: 'heavier' })
  const sundays = plain.map((day) => (new Date(day.date).getUTCDay() === 0 ? { ...day, mood: day.mood + 0.7 } : day))
  expect(find(sundays, 60)).toMatchObject({ kind: 'weekday', weekday: 7, direction: 'lighter' })
})

test('too few days, days of which too little is known, and differences that do not matter are no finding', () => {
  const turned = days({ days: 14, mood: (index) => (index < 7 ? -0.5 : 0.5) })
  expect(find(turned, 14)).not.toBeNull()
  expect(find(turned.slice(3), 14)).toBeNull()
  expect(
    find(
      turned.map((day) => ({ ...day, confidence: 0.1 })),
      14,
    ),
  ).toBeNull()
  const slightly = days({ days: 3000, mood: (index, random) => (index < 1500 ? -0.05 : 0.05) + scatter(random) })
  expect(find(slightly, 3000)).toBeNull()
})
