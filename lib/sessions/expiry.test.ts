import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expiryAt } from './expiry'

const start = new Date('2026-03-01T10:00:00.000Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

test('R28: seven days to the second after the last activity', () => {
  expect(expiryAt(start, start)).toEqual(after(604_800))
  expect(expiryAt(start, after(3600))).toEqual(after(604_800 + 3600))
})

test('R28: thirty days after the start at most', () => {
  expect(expiryAt(start, after(29 * 86_400))).toEqual(after(30 * 86_400))
})

test('R28: later activity never brings the expiry forward', () => {
  const moment = fc.integer({ min: 0, max: 30 * 86_400 }).map(after)
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const [earlier, later] = a < b ? [a, b] : [b, a]
      expect(expiryAt(start, later) >= expiryAt(start, earlier)).toBe(true)
    }),
  )
})
