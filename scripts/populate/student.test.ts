import { expect, test } from 'vitest'
import { inventStudent } from './student'

const now = new Date('2026-05-05T12:00:00.000Z')
const students = (seed: number, count: number, at = now) =>
  Array.from({ length: count }, (_, n) => inventStudent({ seed, n, now: at }))

test('the same seed makes the same hour, and more students change nothing for the first', () => {
  expect(students(7, 30)).toEqual(students(7, 60).slice(0, 30))
  expect(students(7, 1)).not.toEqual(students(8, 1))
})

test('a run taken up later sends the same ids under the same tokens, so that nothing is stored twice', () => {
  const ids = (at: Date) =>
    students(7, 30, at).map(({ token, events }) => [token, events.map(({ eventId }) => eventId)])
  expect(ids(new Date(now.getTime() + 3_600_000))).toEqual(ids(now))
})

test('two hundred students are two hundred sessions with every event in order, under an id of its own, in the last hours', () => {
  const all = students(7, 200)
  expect(new Set(all.map(({ token }) => token)).size).toBe(200)
  for (const { token, events } of all) {
    expect(events.length).toBeGreaterThan(3)
    expect(events.length).toBeLessThan(2000)
    expect(events.every(({ sessionToken }) => sessionToken === token)).toBe(true)
    const numbers = events.map(({ eventId }) => Number(/^t[0-9a-z]{10}\.(\d+)$/.exec(eventId)?.[1]))
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    const times = events.map(({ occurredAt }) => occurredAt)
    expect(times).toEqual(times.toSorted())
    expect((times.at(-1) ?? '') < now.toISOString()).toBe(true)
    expect((times[0] ?? '') > '2026-05-05T06:00:00.000Z').toBe(true)
  }
})

test('some are stuck: ten minutes or more of one error without a step forward, up to just now', () => {
  const stuck = students(7, 200).filter(({ fate }) => fate === 'stuck' || fate === 'asking')
  expect(stuck.length).toBeGreaterThan(15)
  for (const { events, fate } of stuck) {
    const moved = events.findLastIndex(({ eventType }) => eventType === 'navigation' || eventType === 'init')
    const errors = events.slice(moved).filter(({ eventType }) => eventType === 'error')
    const waited = now.getTime() - new Date(errors[0]?.occurredAt ?? now).getTime()
    expect(waited).toBeGreaterThan(9 * 60_000)
    expect(now.getTime() - new Date(events.at(-1)?.occurredAt ?? 0).getTime()).toBeLessThan(5 * 60_000)
    expect(events.some(({ eventType }) => eventType === 'help_request')).toBe(fate === 'asking')
  }
})
