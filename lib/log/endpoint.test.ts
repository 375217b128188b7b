import { expect, test } from 'vitest'
import { normaliseEndpoint, normaliseMethod } from './endpoint'

test.each([
  ['/api/agents/42/deploy?x=1', '/api/agents/:id/deploy'],
  ['https://user:secret@API.example:8443/v1/models#top', 'api.example:8443/v1/models'],
  ['/people/jonas@example.com', '/people/:id'],
  ['/files/report.json', '/files/report.json'],
  ['', 'unknown'],
  [7, 'unknown'],
])('%j counts as %j', (told, endpoint) => {
  expect(normaliseEndpoint(told)).toBe(endpoint)
})

test('an address of any length is cut', () => {
  expect(normaliseEndpoint('/a'.repeat(100_000)).length).toBeLessThanOrEqual(200)
})

test('what is no method counts as GET', () => {
  expect([' post ', null, 'DROP TABLE', 'delete'].map(normaliseMethod)).toEqual(['POST', 'GET', 'GET', 'DELETE'])
})
