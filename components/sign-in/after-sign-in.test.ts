import { expect, test } from 'vitest'
import { afterSignIn } from './after-sign-in'

test.each([
  [undefined, true, '/sessions'],
  [undefined, false, '/chat'],
  ['/pipeline?run=1#x', true, '/pipeline?run=1#x'],
  ['/chat?c=1', false, '/chat?c=1'],
  ['/kiosk', false, '/kiosk'],
  ['/account', false, '/account'],
  ['/memory', false, '/memory'],
  ['/account', true, '/account'],
])('%s, staff %s: to %s', (next, staff, to) => {
  expect(afterSignIn({ next, staff })).toBe(to)
})

test.each([
  'https://evil.example/chat',
  '//evil.example/chat',
  '/\\evil.example/chat',
  '/\t/evil.example',
  'javascript:alert(1)',
  'chat',
  '/signin?next=/signin',
  '/api/auth/signout',
])('%s leads home instead of away', (next) => {
  expect(afterSignIn({ next, staff: true })).toBe('/sessions')
})

test('a staff page is nowhere a customer may go, however it begins', () => {
  expect(afterSignIn({ next: '/sessions/1', staff: false })).toBeNull()
  expect(afterSignIn({ next: '/chatter', staff: false })).toBeNull()
})
