import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copy } from './copy'

const plain = (value: unknown) => copy(value, 20_000).value

test('JSON comes out as it went in', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      expect(JSON.parse(JSON.stringify(plain(value)))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('whatever is handed over, it never throws and can be sent', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true, withSparseArray: true }),
      (value) => {
        expect(() => JSON.stringify([plain(value)])).not.toThrow()
      },
    ),
  )
})

test('what is no JSON becomes words that say so', () => {
  const around: Record<string, unknown> = { a: 1 }
  around.self = around
  const bad = {
    get secret() {
      throw new Error('no')
    },
  }
  expect(plain(around)).toEqual({ a: 1, self: '[circular]' })
  expect(plain(bad)).toEqual({ secret: '[unreadable]' })
  expect(plain({ n: 12n, nan: Number.NaN, none: undefined, act: () => 1, at: new Date(0) })).toEqual({
    n: '12',
    nan: 'NaN',
    at: '1970-01-01T00:00:00.000Z',
  })
  expect(plain({ nodeType: 1, nodeName: 'DIV' })).toBe('<div>')
  expect(plain(new Uint8Array(9_000_000))).toBe('[9000000 bytes]')
  expect(plain(new TypeError('broke'))).toMatchObject({ name: 'TypeError', message: 'broke' })
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  expect(plain({ proxy })).toEqual({ proxy: '[unreadable]' })
})

test('a key called __proto__ is a key like any other', () => {
  const copied = plain(JSON.parse('{"__proto__":{"admin":true}}'))
  expect(JSON.stringify(copied)).toBe('{"__proto__":{"admin":true}}')
  expect((copied as { admin?: boolean }).admin).toBeUndefined()
})

test('long texts, deep nests and big lists are cut, and it says when not all fitted', () => {
  let deep: unknown = 1
  for (let n = 0; n < 1000; n++) deep = [deep]
  expect(JSON.stringify(plain(deep))).toContain('[deep]')
  expect(String(plain('x'.repeat(1_000_000)))).toHaveLength(16_385)
  const big = Array.from({ length: 100_000 }, (_, n) => n)
  expect(copy(big, 200)).toMatchObject({ whole: false })
  expect((copy(big, 200).value as unknown[]).length).toBe(200)
  expect(copy([1, 2, 3], 200).whole).toBe(true)
})
