import { expect, test } from 'vitest'
import { errorState } from './error-state'

const now = new Date('2026-11-20T12:00:00.000Z')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
const old = { firstSeenAt: ago(30), cameBackAt: null, knownAt: null }
/** So many an hour for 21 hours, then so many for three. */
const hours = (before: number, recent: number) => Array.from({ length: 24 }, (_, at) => (at < 21 ? before : recent))

test.each([
  ['came_back', { ...old, cameBackAt: ago(1), knownAt: ago(3) }, hours(0, 1)],
  ['known', { ...old, cameBackAt: ago(8), knownAt: ago(20) }, hours(0, 9)],
  ['known', { ...old, firstSeenAt: ago(0.5), knownAt: ago(0.1) }, hours(0, 9)],
  ['new', { ...old, firstSeenAt: ago(0.5) }, hours(0, 9)],
  ['growing', old, hours(1, 2)],
  ['steady', old, hours(2, 3)],
  ['steady', old, hours(0, 1)],
] as const)('%s', (state, group, counts) => {
  expect(errorState(group, [...counts], now)).toBe(state)
})
