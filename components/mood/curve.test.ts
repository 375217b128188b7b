import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curvePieces } from './curve'

test('a smooth line goes through its places and never swings beyond them', () => {
  const place = fc.record({ gap: fc.integer({ min: 1, max: 40 }), y: fc.integer({ min: 0, max: 100 }) })
  fc.assert(
    fc.property(fc.array(place, { minLength: 2 }), (given) => {
      let x = 0
      const places = given.map(({ gap, y }) => {
        x += gap
        return { x, y }
      })
      const pieces = curvePieces(places)
      expect(pieces).toHaveLength(places.length - 1)
      pieces.forEach((piece, index) => {
        const [fromX = 0, fromY = 0, , startY = 0, , endY = 0, toX = 0, toY = 0] = (piece.match(/-?[\d.]+/g) ?? []).map(
          Number,
        )
        expect([fromX, fromY]).toEqual([places[index]?.x, places[index]?.y])
        expect([toX, toY]).toEqual([places[index + 1]?.x, places[index + 1]?.y])
        const [low, high] = [Math.min(fromY, toY) - 0.1, Math.max(fromY, toY) + 0.1]
        for (const control of [startY, endY]) {
          expect(control).toBeGreaterThanOrEqual(low)
          expect(control).toBeLessThanOrEqual(high)
        }
      })
    }),
  )
  expect(curvePieces([{ x: 1, y: 1 }])).toEqual([])
})
