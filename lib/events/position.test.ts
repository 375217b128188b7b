import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advance, decodePosition, encodePosition, positionOfSnapshot } from './position'

test('a cursor comes back as the place it was made of', () => {
  const place = fc.record({ txid: fc.bigInt({ min: 0n, max: 2n ** 63n }).map(String), id: fc.nat() })
  fc.assert(
    fc.property(place, (at) => {
      expect(decodePosition(encodePosition(at))).toEqual(at)
    }),
  )
})

test('a snapshot with transactions in flight is kept until the place has passed them', () => {
  const at = positionOfSnapshot('10:20:12,15')
  expect(at).toEqual({ txid: '10', id: 0, seen: '10:20:12,15' })
  expect(decodePosition(encodePosition(at))).toEqual(at)
  expect(advance(at, '15', 7)).toEqual({ txid: '15', id: 7, seen: '10:20:12,15' })
  expect(advance(at, '20', 8)).toEqual({ txid: '20', id: 8 })
})

test('a quiet snapshot is a plain place', () => {
  expect(positionOfSnapshot('10:10:')).toEqual({ txid: '10', id: 0 })
})

test.each(['', 'garbage', 'MQ', Buffer.from("1.1.1:2:'").toString('base64url')])('%j is refused', (cursor) => {
  expect(() => decodePosition(cursor)).toThrow('cursor')
})
