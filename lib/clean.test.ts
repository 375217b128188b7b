import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanJson, maxDepth, TooDeep } from './clean'

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

describe('cleanJson', () => {
  it.each([
    ['NUL in a string', 'a\0b', 'ab'],
    ['a lone high surrogate', 'x\uD83D', 'x\uFFFD'],
    ['a lone low surrogate', '\uDE00y', '\uFFFDy'],
    ['a whole pair stays', 'smile 😀', 'smile 😀'],
    ['surrogates that only meet once NUL is gone', '\uD83D\0\uDE00', '😀'],
    ['keys', { 'k\0\uD83D': 1 }, { 'k\uFFFD': 1 }],
    ['a number too large for JSON', JSON.parse('[1e200000, -1e200000]'), [null, null]],
    ['not a number', { n: Number.NaN }, { n: null }],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['a date that is none', new Date(Number.NaN), null],
    ['undefined and functions', { a: undefined, b: () => 1, c: [undefined] }, { c: [null] }],
    ['nothing', undefined, null],
    ['a large integer', 12345678901234567890n, '12345678901234567890'],
    ['a hole in an array', Array(1), [null]],
  ])('%s', (_name, given, stored) => {
    expect(cleanJson(given)).toEqual(stored)
  })

  it('turns -0 into 0, as jsonb would', () => {
    expect(Object.is(cleanJson(-0), 0)).toBe(true)
  })

  it('keeps __proto__ as data and pollutes nothing', () => {
    const cleaned = cleanJson(JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}')) as object
    expect(JSON.stringify(cleaned)).toBe('{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}')
    expect(Object.getPrototypeOf(cleaned)).toBe(Object.prototype)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  it('accepts the deepest allowed nesting and refuses one level more', () => {
    expect(() => cleanJson(nested(maxDepth))).not.toThrow()
    expect(() => cleanJson(nested(maxDepth + 1))).toThrow(TooDeep)
  })

  it('refuses 20,000 levels and cycles without overflowing the stack', () => {
    let objects: Record<string, unknown> = {}
    for (let i = 0; i < 20_000; i++) objects = { inner: objects }
    const cycle: unknown[] = []
    cycle.push(cycle)
    for (const value of [nested(5_000), objects, cycle]) expect(() => cleanJson(value)).toThrow(TooDeep)
  })

  it('leaves harmless JSON as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(JSON.stringify(cleanJson(value))).toBe(JSON.stringify(value))
      }),
    )
  })

  it('is idempotent and lets neither NUL nor lone surrogates through, whatever comes', () => {
    const hostile = fc.anything({
      key: fc.string({ unit: 'binary' }),
      values: [
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^[\0a\uD800\uDC00]*$/u),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constant('__proto__'),
      ],
    })
    fc.assert(
      fc.property(hostile, (value) => {
        const once = cleanJson(value)
        const text = JSON.stringify(once)
        JSON.parse(text, (key, item) => {
          for (const part of [key, item]) if (typeof part === 'string') expect(part).not.toMatch(/[\0\p{Surrogate}]/u)
        })
        expect(JSON.stringify(cleanJson(once))).toBe(text)
      }),
    )
  })
})
