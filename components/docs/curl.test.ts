import { expect, test } from 'vitest'
import type { ApiOperation } from '@/lib/openapi/document-schema'
import { curl } from './curl'
import { shownCalls } from './shown-calls'

const operation: ApiOperation = {
  operationId: 'postNotes',
  tags: ['Notes'],
  summary: 'Write a note',
  'x-callers': ['admin'],
  security: [{ userToken: ['admin'] }],
  parameters: [
    { name: 'q', in: 'query', schema: {}, examples: { one: { summary: 'One', value: 'ein Wort' } } },
    { name: 'limit', in: 'query', schema: {} },
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: {}, examples: { one: { summary: 'One', value: { text: "it's" } } } } },
  },
  responses: { 201: { description: 'Made.', content: { 'application/json': { schema: {} } } } },
}

test('a call is put together by its name, and quoted for a shell', () => {
  const [shown] = shownCalls(operation)
  expect(shown).toEqual({
    name: 'one',
    summary: 'One',
    query: { q: 'ein Wort' },
    body: { text: "it's" },
    answer: undefined,
  })
  expect(curl({ method: 'POST', url: 'https://shop.example/api/notes', operation, shown })).toBe(
    [
      "curl -X POST 'https://shop.example/api/notes?q=ein+Wort'",
      "-H 'Authorization: Bearer tlu_…'",
      "-H 'Content-Type: application/json'",
      `-d '{"text":"it'\\''s"}'`,
    ].join(' \\\n  '),
  )
})

test('where anybody may call, no secret is shown', () => {
  const open = { ...operation, security: [{}], parameters: [], requestBody: undefined }
  expect(curl({ method: 'GET', url: 'https://shop.example/api/health', operation: open })).toBe(
    "curl 'https://shop.example/api/health'",
  )
})
