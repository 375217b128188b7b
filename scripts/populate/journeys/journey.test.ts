import { expect, test } from 'vitest'
import { interactionBatch } from '@/lib/pipeline/schema'
import { sourceOf, workStages } from '@/lib/pipeline/stages/work-stages.fixture'
import { flaws, inventJourney } from './journey'

const now = new Date('2026-05-05T12:00:00.000Z')
const journeys = (seed: number, count: number, at = now) =>
  Array.from({ length: count }, (_, n) => inventJourney({ seed, n, now: at }))

test('the same seed makes the same journeys, also on another day but for the time', () => {
  expect(journeys(7, 12)).toEqual(journeys(7, 24).slice(0, 12))
  expect(journeys(7, 1)).not.toEqual(journeys(8, 1))
  const untimed = (at: Date) =>
    journeys(7, 12, at).map(({ id, interactions }) => [id, interactions.map(({ id, url }) => [id, url])])
  expect(untimed(new Date(now.getTime() + 86_400_000))).toEqual(untimed(now))
})

test('they are what the API takes, in order, in the last days, at several sites, some of no use', () => {
  const all = journeys(7, 48)
  for (const { interactions, at } of all) {
    expect(interactionBatch.safeParse({ interactions }).success).toBe(true)
    const times = interactions.map(({ occurredAt }) => occurredAt)
    expect(times).toEqual(times.toSorted())
    expect((times.at(-1) ?? '') < now.toISOString()).toBe(true)
    expect(now.getTime() - at.getTime()).toBeLessThan(29 * 86_400_000)
  }
  expect(new Set(all.map(({ site }) => site)).size).toBe(4)
  expect(new Set(all.map(({ flaw }) => flaw))).toEqual(new Set(flaws))
})

test('the pipeline learns from all that are whole, and from no other', async () => {
  for (const { flaw, interactions } of journeys(7, 24)) {
    const events = interactions.map((data, n) => ({ eventId: n + 1, data }))
    const { training } = await workStages(sourceOf({ interactionCount: events.length, interactions: events }))
    expect((training as { examples: unknown[] }).examples.length > 0, flaw).toBe(flaw === 'whole')
  }
})
