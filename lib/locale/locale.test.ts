import { expect, test } from 'vitest'
import { pickLocale } from './locale-schema'

test('a language once chosen wins over what the browser asks for', () => {
  expect(pickLocale({ chosen: 'hi', accepted: 'de-DE,de;q=0.9' })).toBe('hi')
  expect(pickLocale({ chosen: 'fr', accepted: 'de-DE,de;q=0.9' })).toBe('de')
})

test('the most wanted language that we speak is taken, else English', () => {
  expect(pickLocale({ chosen: undefined, accepted: 'fr-FR, hi;q=0.4, de-AT;q=0.8' })).toBe('de')
  expect(pickLocale({ chosen: undefined, accepted: 'de;q=0, hi-IN' })).toBe('hi')
  expect(pickLocale({ chosen: undefined, accepted: 'deu, *' })).toBe('en')
  expect(pickLocale({ chosen: undefined, accepted: null })).toBe('en')
})
