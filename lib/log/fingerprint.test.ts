import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanJson } from '@/lib/clean'
import { errorOf, saidIn } from './fingerprint'
import { normaliseMessage, normaliseType } from './normalise'

test.each([
  ['Timeout after 30000 ms', 'Timeout after <number> ms'],
  ["Cannot read property 'map' of undefined", 'Cannot read property <text> of undefined'],
  ["It can't be read, it isn't there.", "It can't be read, it isn't there"],
  ['Session 019a0000-0000-7000-8000-000000000001 not found', 'Session <id> not found'],
  ['Call AC0123456789abcdef0123456789abcdef failed', 'Call <id> failed'],
  ['Incorrect key: sk-…9fQ2', 'Incorrect key: <id>'],
  ['No such file: /home/jonas/notes.txt', 'No such file: <path>'],
  ['No such file: C:\\Users\\Jonas\\notes.txt', 'No such file: <path>'],
  ['Failed at src/app/page.tsx:12:3', 'Failed at <path>'],
  ['GET https://api.example/v1/x?key=1 failed', 'GET <url> failed'],
  ['Mail to jonas@example.com bounced', 'Mail to <email> bounced'],
  ['Number +49 170 1234567 taken', 'Number <number> taken'],
  ['Late since 2026-11-21T10:00:00.000Z', 'Late since <number>'],
  ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED <number>'],
  ['Read and/or write over TCP/IP', 'Read and/or write over TCP/IP'],
  ['First line\n    at somewhere (x.js:1:2)', 'First line'],
])('%j becomes %j', (raw, normalised) => {
  expect(normaliseMessage(raw)).toBe(normalised)
})

test('short codes of a type stay apart, what may name somebody does not stay', () => {
  expect(normaliseType('E1001')).toBe('E1001')
  expect(normaliseType('jonas@example.com')).toBe('<email>')
})

const fingerprint = (data: unknown) => errorOf(cleanJson(data)).fingerprint

test('the same error of two people has one fingerprint; another type, message or status has its own', () => {
  const data = { errorType: 'connect_failed', errorMessage: 'Key 1 refused', statusCode: 401, currentStep: 2 }
  expect(fingerprint({ ...data, errorMessage: 'key 22 refused.', currentStep: 5, userAgent: 'x' })).toBe(
    fingerprint(data),
  )
  const others = [{ errorType: 'timeout' }, { errorMessage: 'Key 1 expired' }, { statusCode: 500 }]
  for (const other of others) expect(fingerprint({ ...data, ...other })).not.toBe(fingerprint(data))
})

test('whoever sends it, type, message and status are found', () => {
  const told = { errorType: 'TypeError', message: 'x is not a function', statusCode: 500 }
  for (const data of [
    { errorType: 'TypeError', errorMessage: 'x is not a function', statusCode: '500' },
    { name: 'TypeError', message: 'x is not a function', status: 500 },
    { error: { name: 'TypeError', message: 'x is not a function' }, response: { status: 500 } },
  ]) {
    expect(errorOf(cleanJson(data))).toMatchObject(told)
  }
  expect(errorOf('No answer')).toMatchObject({ errorType: 'error', message: 'No answer', statusCode: null })
  expect(saidIn({ error: { message: 'Key 7 refused' } })).toBe('Key 7 refused')
})

test('a fingerprint of the sender wins, and always fits an address', () => {
  expect(fingerprint({ fingerprint: 'billing:card-declined', errorMessage: 'x' })).toBe('billing:card-declined')
  for (const odd of ['../x', 'a b', '.', 'ä', 'x'.repeat(64)]) {
    expect(fingerprint({ fingerprint: odd })).toMatch(/^[\w:-][\w.:-]{0,63}$/)
  }
  expect(fingerprint({ fingerprint: 'x'.repeat(65), message: 'm' })).toBe(fingerprint({ message: 'm' }))
})

test('any JSON at all has a fingerprint, the same each time, and a message of bounded length', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const data = cleanJson(value)
      const error = errorOf(data)
      expect(error).toEqual(errorOf(data))
      expect(error.fingerprint).toMatch(/^[\w:-][\w.:-]{0,63}$/)
      expect(error.message.length).toBeLessThan(3000)
    }),
  )
})

test('the work stays in proportion to the length read, whatever a message is made of', () => {
  const pieces = ['1', 'a', '/a', 'a/', 'a.', 'a-1', "'", '"', '@', 'a@', 'a:', '\\', '…', '*', '_', '. ', '<number>']
  for (const piece of pieces) expect(normaliseMessage(piece.repeat(100_000)).length).toBeLessThan(3000)
})
