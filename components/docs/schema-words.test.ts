import { expect, test } from 'vitest'
import type { JsonSchema } from '@/lib/openapi/document-schema'
import { branches, choices, limits, typeWords } from './schema-words'

const shapes: Record<string, JsonSchema> = {
  Message: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } },
  Part: {
    oneOf: [
      { type: 'object', properties: { type: { const: 'text' }, text: { type: 'string' } } },
      { type: 'object', properties: { type: { const: 'order' } } },
    ],
  },
}
const message = { $ref: '#/components/schemas/Message' }

test('a schema is told in words', () => {
  const words = (schema: JsonSchema) => typeWords(schema, shapes)
  expect(words({ type: ['string', 'null'] })).toBe('text or null')
  expect(words({ anyOf: [message, { type: 'null' }] })).toBe('object or null')
  expect(words({ type: 'array', items: { type: 'string', format: 'date-time' } })).toBe('list of time')
  expect(words({})).toBe('any value')
  expect(choices({ type: 'string', enum: ['asc', 'desc'] }, shapes)).toEqual(['asc', 'desc'])
  expect(limits({ type: 'string', minLength: 1, maxLength: 8000 }, shapes)).toEqual(['1 to 8,000 characters'])
  expect(limits({ type: 'integer', minimum: 1, default: 50 }, shapes)).toEqual(['at least 1', 'otherwise 50'])
})

test('a shape that holds itself is told once', () => {
  const json = { $ref: '#/components/schemas/Json' }
  const itself: Record<string, JsonSchema> = {
    Json: {
      anyOf: [{ type: 'string' }, { type: 'array', items: json }, { type: 'object', additionalProperties: json }],
    },
  }
  expect(branches(json, itself)).toEqual([])
  expect(typeWords(json, itself)).toBe('text or list of any value or object')
})

test('what has fields is told field by field, and each of several shapes by its own word', () => {
  const inside = branches({ type: 'array', items: message }, shapes)
  expect(inside.map(({ schema }) => Object.keys(schema.properties ?? {}))).toEqual([['id']])
  expect(branches({ $ref: '#/components/schemas/Part' }, shapes).map(({ label }) => label)).toEqual([
    'type "text"',
    'type "order"',
  ])
  expect(branches({ type: 'string' }, shapes)).toEqual([])
})
