import * as fc from 'fast-check'
import type { JsonSchema } from '@/lib/openapi/document-schema'
import type { Description } from './description'

type Values = fc.Arbitrary<unknown>

const letters = fc.constantFrom(...'abcxyzABC019äöüßéकखगनमहि'.split(''), ' ', '-')
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

/** Words without space at their ends, which is cut off where it is not wanted. */
function texts({ minLength = 0, maxLength = 60 }: JsonSchema): Values {
  const most = Math.min(maxLength, Math.max(minLength, 60))
  const unit = fc.array(letters, { minLength: Math.max(minLength, 1), maxLength: Math.max(most, 1) })
  return unit.map((some) => some.join('').replace(/^[ ]|[ ]$/g, 'n'))
}

const formats: Record<string, Values> = {
  uuid: fc.uuid({ version: 7 }),
  email: fc.nat(9999).map((n) => `somebody${n}@nowhere.example`),
  uri: fc.nat(9999).map((n) => `https://nowhere.example/${n}`),
  date: fc.constantFrom('2026-03-14', '2024-02-29'),
  'date-time': fc
    .date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
}

function strings(schema: JsonSchema): Values {
  const { format, pattern } = schema
  if (format && formats[format]) return formats[format]
  if (pattern === '^[\\p{L}\\p{N}._-]{2,100}$') return hex(12)
  if (pattern) return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= (schema.maxLength ?? 300))
  return texts(schema)
}

function numbers({ type, minimum, maximum, exclusiveMinimum }: JsonSchema): Values {
  const least = minimum ?? (typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : -1000)
  const most = Math.max(least, maximum ?? 100_000)
  if (type === 'integer') return fc.integer({ min: least, max: Math.min(most, least + 1_000_000) })
  return fc.double({ min: least, max: most, noNaN: true }).map((n) => Math.round(n * 1000) / 1000)
}

/** Fields of which a schema cannot say all. */
const byName: Record<string, Values> = { time_zone: fc.constantFrom('Europe/Berlin', 'Asia/Kolkata') }

function objects(schema: JsonSchema, description: Description): Values {
  const { properties = {}, required = [], additionalProperties } = schema
  const known = Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, byName[key] ?? valuesOf(value as JsonSchema, description)]),
  )
  const base = fc.record(known, { requiredKeys: required.filter((key) => key in known) })
  if (typeof additionalProperties !== 'object' || Object.keys(properties).length > 0) return base
  const free = valuesOf(additionalProperties as JsonSchema, description)
  return fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/), free, { maxKeys: 4 })
}

/** Values that fit a schema of the description. Text that is trimmed has something to say, and no control characters. */
export function valuesOf(given: JsonSchema, description: Description): Values {
  const schema = description.resolve(given)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  if (either) return fc.oneof(...either.map((one) => valuesOf(one as JsonSchema, description)))
  if (schema.allOf) {
    const parts = schema.allOf.map((one) => valuesOf(one as JsonSchema, description))
    return fc.tuple(...parts).map((some) => Object.assign({}, ...some))
  }
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => valuesOf({ ...schema, type } as JsonSchema, description)))
  }
  if (schema.type === 'object') return objects(schema, description)
  if (schema.type === 'array') {
    const { minItems = 0, maxItems = 4 } = schema
    const items = valuesOf((schema.items ?? {}) as JsonSchema, description)
    return fc.array(items, { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) })
  }
  if (schema.type === 'string') return strings(schema)
  if (schema.type === 'integer' || schema.type === 'number') return numbers(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  return fc.oneof(fc.integer(), texts({}), fc.boolean(), fc.constant({ a: [1, { b: 'ब' }] }))
}

const junk: unknown[] = [
  null,
  true,
  -1,
  1e308,
  9_007_199_254_740_992,
  0.1,
  '',
  ' ',
  'nothing of ours',
  'a\u0000b',
  '\ud800',
  'x'.repeat(300_000),
  '=1+1',
  '__proto__',
  [],
  [[[[]]]],
  {},
  { __proto__: null, constructor: 'x' },
]

type Place = (value: unknown) => unknown

/** Each place in a value where something else could stand, as what the whole would be then. */
function placesIn(value: unknown, whole: Place = (inside) => inside): Place[] {
  if (typeof value !== 'object' || value === null) return [whole]
  const list = Array.isArray(value)
  const inner = Object.entries(value).flatMap(([key, part]) => {
    const put: Place = (inside) =>
      whole(list ? value.map((one, at) => (String(at) === key ? inside : one)) : { ...value, [key]: inside })
    return placesIn(part, put)
  })
  return [whole, ...inner]
}

function leavings(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.keys(value).map((left) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== left)))
}

/** A value with one thing in it replaced by something strange, left out, or put beside. */
export function strangeVersionsOf(value: unknown): Values {
  const replaced = fc.tuple(fc.constantFrom(...placesIn(value)), fc.constantFrom(...junk)).map(([put, one]) => put(one))
  const without = leavings(value)
  const more =
    typeof value === 'object' && !Array.isArray(value) ? [{ ...value, unheard_of: { deep: [1] } }] : [[value, value]]
  return fc.oneof({ arbitrary: replaced, weight: 4 }, fc.constantFrom(...without, ...more))
}
