import { expect, test } from 'vitest'
import { keyHint, originOf, permissionFor } from './settings'

test.each([
  ['localhost:3000', 'http://localhost:3000'],
  [' https://throughline.example/sessions/ ', 'https://throughline.example'],
  ['throughline.example', 'https://throughline.example'],
  ['http://10.0.0.4:8080', 'http://10.0.0.4:8080'],
  ['', null],
  ['not an address', null],
  ['ftp://throughline.example', null],
])('%j is the address %s', (typed, origin) => expect(originOf(typed)).toBe(origin))

test('the browser is asked for this host alone, and a key is never shown whole', () => {
  expect(permissionFor('http://localhost:3000')).toEqual({ origins: ['http://localhost/*'] })
  expect(keyHint('tlk_abcdefghijklmnop')).toBe('tlk_…mnop')
})
